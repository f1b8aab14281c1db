export { FIELD_NAMES, useFieldText } from './useFieldText';
export { OWNERS } from './ownerKinds';
export { PriorityIcon, PriorityLabel } from './PriorityLabel';
export { StatusIcon, StatusLabel } from './StatusLabel';
export { TaskLabels } from './TaskLabels';
export { useCanCreateTask, useTaskPermissions } from './useTaskPermissions';
export { DueDate } from './DueDate';
export { useWhomToAsk } from './useWhomToAsk';

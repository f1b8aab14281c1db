export { LabelsEditor } from './LabelsEditor';
export type { FindLabels, LabelsEditorProps } from './LabelsEditor';
export { LabelTags } from './LabelTags';
export type { LabelTagsProps } from './LabelTags';

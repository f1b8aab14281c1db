export { LabelsEditor } from './LabelsEditor';
export type { LabelsEditorProps } from './LabelsEditor';
export { LabelTags } from './LabelTags';
export type { LabelTagsProps } from './LabelTags';

export { draftOf, TASK_DRAFTS } from './taskDrafts';
export type { TaskDraft } from './taskDrafts';

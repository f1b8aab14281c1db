import { postJson, type Session } from 'test-portal';
import type { Subject } from './matrixTypes.ts';

/** Makes a task with a comment by the author, and a view of the viewer. */
export async function makeSubject(options: {
  author: Session;
  viewer: Session;
  task: { title: string; entityRef?: string; assigneeRef?: string };
}): Promise<Subject> {
  const { author, viewer, task } = options;
  const { id: taskId } = await postJson(author, '/tasks', task);
  const { id: commentId } = await postJson(
    author,
    `/tasks/${taskId}/comments`,
    { body: 'First' },
  );
  const { id: viewId } = await postJson(viewer, '/views', {
    name: taskId,
    layout: 'board',
    query: '',
  });
  return { taskId, commentId, viewId };
}

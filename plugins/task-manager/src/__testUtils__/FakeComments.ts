import type { Comment } from '@portolan/plugin-task-manager-common';
import { Refusal } from '@portolan/frontend-kit/testUtils';
import { ADA } from './tasks';

/** Comments in memory. */
export class FakeComments {
  readonly items: Comment[] = [];
  private readonly deleted: Comment[] = [];

  async create(request: Request, taskId: string): Promise<Comment> {
    const createdAt = new Date().toISOString();
    const comment: Comment = {
      id: String(this.items.length),
      taskId,
      authorRef: ADA,
      body: (await request.json()).body,
      createdAt,
      updatedAt: createdAt,
    };
    this.items.push(comment);
    return comment;
  }

  async edit(request: Request, id: string): Promise<Comment> {
    const { body } = await request.json();
    const updatedAt = new Date().toISOString();
    const comment = { ...this.items[Number(id)], body, updatedAt };
    this.items.splice(Number(id), 1, comment);
    return comment;
  }

  remove(id: string): undefined {
    const at = this.items.findIndex(comment => comment.id === id);
    this.deleted.push(...this.items.splice(at, 1));
  }

  restore(id: string): Comment {
    const comment = this.deleted.find(deleted => deleted.id === id);
    if (!comment) {
      throw new Refusal(404, 'NotFoundError', `No comment '${id}'`);
    }
    this.items.splice(Number(id), 0, comment);
    return comment;
  }
}

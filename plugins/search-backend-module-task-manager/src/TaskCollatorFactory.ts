import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { taskReadPermission } from '@portolan/plugin-task-manager-common';
import { Readable } from 'node:stream';
import { TaskReader } from './TaskReader';

/**
 * Hands the search engine the documents of all tasks.
 *
 * @public
 */
export class TaskCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'task';
  readonly visibilityPermission: DocumentCollatorFactory['visibilityPermission'] =
    taskReadPermission;

  static create(options: { auth: AuthService; discovery: DiscoveryService }) {
    return new TaskCollatorFactory(TaskReader.create(options));
  }

  private constructor(private readonly reader: TaskReader) {}

  async getCollator(): Promise<Readable> {
    return Readable.from(this.reader.readAll());
  }
}

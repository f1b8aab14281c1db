import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  TASK_LIMITS,
  taskReadPermission,
} from '@portolan/plugin-task-manager-common';
import { checkLength } from '@portolan/backend-kit';
import type { TaskAccess } from '../access';
import type { LabelQuery, LabelService } from './LabelService';
import type { LabelStore } from './LabelStore';

type Options = { store: LabelStore; access: TaskAccess };

/** {@inheritDoc LabelService} */
export class DefaultLabelService implements LabelService {
  static create(options: Options): DefaultLabelService {
    return new DefaultLabelService(options);
  }

  private constructor(private readonly options: Options) {}

  async list(
    { q, limit }: LabelQuery,
    caller: BackstageCredentials,
  ): Promise<string[]> {
    const { access, store } = this.options;
    const { visible } = await access.scope(taskReadPermission, caller);
    const text = checkLength('q', q, TASK_LIMITS.labelLength).trim();
    return store.list({ q: text, limit }, visible);
  }
}

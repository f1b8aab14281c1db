import type { UserInfoService } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import type { View, ViewInput } from '@portolan/plugin-task-manager-common';
import type { ViewStore } from './ViewStore';
import type { UserCredentials } from '@portolan/backend-kit';
import type { TaskAccess } from '../access';
import { checkView } from './checkView';
import type { ViewService } from './ViewService';

type Options = {
  store: ViewStore;
  userInfo: UserInfoService;
  access: Pick<TaskAccess, 'isAdministrator'>;
};

/** {@inheritDoc ViewService} Administrators may change any that they see. */
export class DefaultViewService implements ViewService {
  static create(options: Options): DefaultViewService {
    return new DefaultViewService(options);
  }

  private constructor(private readonly options: Options) {}

  async list(caller: UserCredentials): Promise<View[]> {
    const { ownerRef, groupRefs } = await this.identify(caller);
    return this.options.store.list({ ownerRef, groupRefs });
  }

  async create(given: ViewInput, caller: UserCredentials): Promise<View> {
    const input = checkView(given);
    const { ownerRef, groupRefs } = await this.identify(caller);
    assertShareable(input, groupRefs);
    return this.options.store.create({ ownerRef, input });
  }

  async replace(
    { id, ...options }: { id: string; input: ViewInput },
    caller: UserCredentials,
  ): Promise<View> {
    const input = checkView(options.input);
    const { view: current, groupRefs } = await this.requireOwn(id, caller);
    if (input.sharedWith !== current.sharedWith) {
      assertShareable(input, groupRefs);
    }
    const view = await this.options.store.replace({ id, input });
    if (!view) {
      throw missing(id);
    }
    return view;
  }

  async delete(id: string, caller: UserCredentials): Promise<void> {
    await this.requireOwn(id, caller);
    await this.options.store.delete(id);
  }

  private async requireOwn(id: string, caller: UserCredentials) {
    const { ownerRef, groupRefs } = await this.identify(caller);
    const view = await this.options.store.get(id);
    if (view?.ownerRef === ownerRef) {
      return { view, groupRefs };
    }
    if (!view?.sharedWith || !groupRefs.includes(view.sharedWith)) {
      throw missing(id);
    }
    if (!(await this.options.access.isAdministrator(caller))) {
      throw new NotAllowedError(
        `The view '${id}' belongs to '${view.ownerRef}'; save one of your own`,
      );
    }
    return { view, groupRefs };
  }

  private async identify(caller: UserCredentials) {
    const info = await this.options.userInfo.getUserInfo(caller);
    return {
      ownerRef: info.userEntityRef,
      groupRefs: info.ownershipEntityRefs.filter(
        ref => ref !== info.userEntityRef,
      ),
    };
  }
}

function assertShareable({ sharedWith }: ViewInput, groupRefs: string[]) {
  if (sharedWith && !groupRefs.includes(sharedWith)) {
    throw new InputError(
      `sharedWith: you are not a member of '${sharedWith}'; name one of your groups, or leave it empty`,
    );
  }
}

function missing(id: string) {
  return new NotFoundError(`There is no view '${id}'`);
}

import type {
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  type View,
  type ViewInput,
} from '@portolan/plugin-task-manager-common';
import type { ViewStore } from '../store/ViewStore';
import { isAdministrator } from './isAdministrator';
import type { UserCredentials, ViewService } from './ViewService';

type Options = {
  store: ViewStore;
  userInfo: UserInfoService;
  permissions: PermissionsService;
};

/** Saved views: one's own, and those shared with one's groups. Administrators may change any that they see. */
export class DefaultViewService implements ViewService {
  static create(options: Options) {
    return new DefaultViewService(options);
  }

  private constructor(private readonly options: Options) {}

  async list(credentials: UserCredentials) {
    const { ownerRef, groupRefs } = await this.identify(credentials);
    return this.options.store.list({ ownerRef, groupRefs });
  }

  async create(credentials: UserCredentials, input: ViewInput) {
    const { ownerRef, groupRefs } = await this.identify(credentials);
    assertShareable(input, groupRefs);
    return this.options.store.create({ ownerRef, input });
  }

  async replace(credentials: UserCredentials, id: string, input: ViewInput) {
    const { groupRefs } = await this.identify(credentials);
    const current = await this.requireOwn(credentials, id);
    if (input.sharedWith !== current.sharedWith) {
      assertShareable(input, groupRefs);
    }
    const view = await this.options.store.replace({ id, input });
    if (!view) {
      throw missing(id);
    }
    return view;
  }

  async delete(credentials: UserCredentials, id: string) {
    await this.requireOwn(credentials, id);
    await this.options.store.delete(id);
  }

  private async requireOwn(
    credentials: UserCredentials,
    id: string,
  ): Promise<View> {
    const { ownerRef, groupRefs } = await this.identify(credentials);
    const view = await this.options.store.get(id);
    if (view?.ownerRef === ownerRef) {
      return view;
    }
    if (!view?.sharedWith || !groupRefs.includes(view.sharedWith)) {
      throw missing(id);
    }
    if (!(await isAdministrator(this.options.permissions, credentials))) {
      throw new NotAllowedError(
        `The view '${id}' belongs to '${view.ownerRef}'; save one of your own`,
      );
    }
    return view;
  }

  private async identify(credentials: UserCredentials) {
    const info = await this.options.userInfo.getUserInfo(credentials);
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

import type {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { actorRef, DecisionCache, isUser } from '@portolan/backend-kit';

/**
 * The groups that callers belong to, as their sign-in has them, remembered for
 * a few seconds: a page asks for several lists of them at once.
 */
export class CallerTeams {
  static create(options: {
    userInfo: UserInfoService;
    cacheTtlMs: number;
  }): CallerTeams {
    const { userInfo, cacheTtlMs } = options;
    return new CallerTeams(
      userInfo,
      DecisionCache.create({ ttlMs: cacheTtlMs }),
    );
  }

  private constructor(
    private readonly userInfo: UserInfoService,
    private readonly known: DecisionCache<readonly string[]>,
  ) {}

  /** References of the groups; a service belongs to none. */
  async of(caller: BackstageCredentials): Promise<readonly string[]> {
    return isUser(caller) ? this.known.get(caller, () => this.ask(caller)) : [];
  }

  private async ask(caller: BackstageCredentials): Promise<string[]> {
    const { ownershipEntityRefs } = await this.userInfo.getUserInfo(caller);
    return ownershipEntityRefs
      .map(ref => ref.toLocaleLowerCase('en-US'))
      .filter(ref => ref !== actorRef(caller));
  }
}

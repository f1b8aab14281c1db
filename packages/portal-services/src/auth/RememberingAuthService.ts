import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { LRUCache } from 'lru-cache';

const MAX_TOKENS = 2_000;

/**
 * How long a verified token is taken for good; a key that is withdrawn counts for
 * no longer than this.
 */
const REMEMBERED_MS = 30_000;

type AuthenticateOptions = Parameters<AuthService['authenticate']>[1];

/**
 * Verifies each token once in a while instead of with each request: the check of
 * its signature costs more than reading one row does. A token that has expired is
 * refused at once, and one that was refused is verified again.
 */
export class RememberingAuthService implements AuthService {
  static create(options: { auth: AuthService }): RememberingAuthService {
    return new RememberingAuthService(options.auth);
  }

  readonly isPrincipal: AuthService['isPrincipal'];
  private readonly verified = new LRUCache<
    string,
    Promise<BackstageCredentials>
  >({ max: MAX_TOKENS, ttl: REMEMBERED_MS });

  private constructor(private readonly auth: AuthService) {
    this.isPrincipal = auth.isPrincipal.bind(
      auth,
    ) as AuthService['isPrincipal'];
  }

  async authenticate(
    token: string,
    options?: AuthenticateOptions,
  ): Promise<BackstageCredentials> {
    const key = `${options?.allowLimitedAccess ? 'limited' : 'full'} ${token}`;
    const remembered = this.verified.get(key);
    if (remembered) {
      const credentials = await remembered;
      if (!isExpired(credentials)) {
        return credentials;
      }
    }
    const verification = this.auth.authenticate(token, options);
    this.verified.set(key, verification);
    verification.catch(() => this.verified.delete(key));
    return verification;
  }

  getNoneCredentials() {
    return this.auth.getNoneCredentials();
  }

  getOwnServiceCredentials() {
    return this.auth.getOwnServiceCredentials();
  }

  getPluginRequestToken(
    ...options: Parameters<AuthService['getPluginRequestToken']>
  ) {
    return this.auth.getPluginRequestToken(...options);
  }

  getLimitedUserToken(
    ...options: Parameters<AuthService['getLimitedUserToken']>
  ) {
    return this.auth.getLimitedUserToken(...options);
  }

  listPublicServiceKeys() {
    return this.auth.listPublicServiceKeys();
  }
}

function isExpired({ expiresAt }: BackstageCredentials): boolean {
  return expiresAt !== undefined && expiresAt.getTime() <= Date.now();
}

import type {
  BackstageCredentials,
  BackstagePrincipalTypes,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { LRUCache } from 'lru-cache';

const MAX_TOKENS = 2_000;

/**
 * Most bytes of what was remembered, in each plugin: headers may be long, and
 * who has signed in may send any number of others beside their token.
 */
const MAX_BYTES = 4 * 1024 * 1024;

/** What is longer is not worth it: a token has some 600 characters. */
const MAX_KEY_LENGTH = 8 * 1024;

/** What the credentials of a token take, beside its own text. */
const CREDENTIALS_BYTES = 1_000;

/**
 * How long a verified token is taken for good; a key that is withdrawn counts
 * for no longer than this.
 */
const REMEMBERED_MS = 30_000;

type Credentials = BackstageCredentials<
  BackstagePrincipalTypes['user' | 'service']
>;
type CredentialsRequest = Parameters<HttpAuthService['credentials']>[0];
type CredentialsOptions<A extends keyof BackstagePrincipalTypes> = {
  allow?: A[];
  allowLimitedAccess?: boolean;
};

/**
 * Verifies each token once in a while instead of with each request: the check
 * of its signature costs more than reading one row does. A token that has
 * expired is refused at once, and one that was refused is verified again.
 *
 * What is not allowed is left to Backstage's own service, which says why.
 */
export class RememberingHttpAuthService implements HttpAuthService {
  static create(options: {
    httpAuth: HttpAuthService;
  }): RememberingHttpAuthService {
    return new RememberingHttpAuthService(options.httpAuth);
  }

  private readonly verified = new LRUCache<string, Credentials>({
    max: MAX_TOKENS,
    maxSize: MAX_BYTES,
    // Node.js keeps what a header may hold in a byte each.
    sizeCalculation: (_credentials, key) => key.length + CREDENTIALS_BYTES,
    ttl: REMEMBERED_MS,
  });

  private constructor(private readonly httpAuth: HttpAuthService) {}

  async credentials<A extends keyof BackstagePrincipalTypes = 'unknown'>(
    req: CredentialsRequest,
    options: CredentialsOptions<A> = {},
  ): Promise<BackstageCredentials<BackstagePrincipalTypes[A]>> {
    const key = keyOf(req, options.allowLimitedAccess);
    const known = key === undefined ? undefined : this.verified.get(key);
    if (known && !isExpired(known) && isAllowed(known, options.allow)) {
      return known as BackstageCredentials<BackstagePrincipalTypes[A]>;
    }
    const credentials = await this.httpAuth.credentials(req, options);
    if (isKnowable(credentials) && isShort(key)) {
      this.verified.set(key, credentials);
    }
    return credentials;
  }

  issueUserCookie(...options: Parameters<HttpAuthService['issueUserCookie']>) {
    return this.httpAuth.issueUserCookie(...options);
  }
}

/**
 * Tells apart what a request brings, and what it is to be good for. No header
 * has a line break, so none can be made to look like what another one brought.
 */
function keyOf(
  { headers: { authorization, cookie } }: CredentialsRequest,
  allowLimitedAccess = false,
): string | undefined {
  if (!allowLimitedAccess || (authorization ?? cookie) === undefined) {
    return authorization;
  }
  // Which of the two counts is for Backstage to say.
  return `limited\n${authorization ?? ''}\n${cookie ?? ''}`;
}

function isShort(key: string | undefined): key is string {
  return key !== undefined && key.length <= MAX_KEY_LENGTH;
}

function isKnowable(
  credentials: BackstageCredentials,
): credentials is Credentials {
  const { type } = credentials.principal as { type?: unknown };
  return type === 'user' || type === 'service';
}

function isAllowed(
  { principal }: Credentials,
  allow: (keyof BackstagePrincipalTypes)[] | undefined,
): boolean {
  return allow === undefined || allow.includes(principal.type);
}

function isExpired({ expiresAt }: BackstageCredentials): boolean {
  return expiresAt !== undefined && expiresAt.getTime() <= Date.now();
}

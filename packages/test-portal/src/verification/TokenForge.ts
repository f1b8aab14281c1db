import { randomUUID } from 'node:crypto';
import {
  base64url,
  exportJWK,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type KeyLike,
  type JWTPayload,
} from 'jose';
import pg from 'pg';
import type { ServedPortal } from '../portal/servePortal.ts';

/**
 * What tokens are called in their header (`tokenTypes` of
 * `@backstage/plugin-auth-node`).
 */
const TYPES = {
  user: 'vnd.backstage.user',
  limited: 'vnd.backstage.limited-user',
  plugin: 'vnd.backstage.plugin',
};

/** Seconds that a good token lasts. */
const LIFETIME = 600;

type ForgeOptions = {
  url: string;
  kid: string;
  keys: { trusted: KeyLike; unknown: KeyLike };
};

/**
 * Makes tokens for an administrator, with a key that the portal trusts and with
 * one that it does not.
 */
export class TokenForge {
  static async create(portal: ServedPortal): Promise<TokenForge> {
    const [trusted, unknown] = await Promise.all([
      generateKeyPair('ES256'),
      generateKeyPair('ES256'),
    ]);
    const kid = randomUUID();
    const key = { ...(await exportJWK(trusted.publicKey)), kid, alg: 'ES256' };
    await trust(portal, kid, JSON.stringify(key));
    return new TokenForge({
      url: portal.url,
      kid,
      keys: { trusted: trusted.privateKey, unknown: unknown.privateKey },
    });
  }

  private readonly options: ForgeOptions;

  private constructor(options: ForgeOptions) {
    this.options = options;
  }

  /**
   * A token as good as those that the portal issues: what the others must
   * differ from in one thing only.
   */
  async genuine(): Promise<string> {
    const { trusted } = this.options.keys;
    return this.sign(trusted, await this.claims(trusted));
  }

  /** Tokens that must open nothing, by what is wrong with them. */
  async forgeries(): Promise<Record<string, string>> {
    const { trusted, unknown } = this.options.keys;
    const claims = await this.claims(trusted);
    const { sub, iat, exp } = claims;
    const [header, , signature] = (await this.genuine()).split('.');
    const changed = JSON.stringify({ ...claims, exp: LIFETIME + (exp ?? 0) });
    return {
      'has expired': await this.sign(trusted, await this.claims(trusted, -60)),
      'is unsigned': new UnsecuredJWT(claims).encode(),
      'is signed by a stranger': await this.sign(
        unknown,
        await this.claims(unknown),
      ),
      'was changed': [header, base64url.encode(changed), signature].join('.'),
      'is limited': await this.sign(trusted, { sub, iat, exp }, TYPES.limited),
      "is a plugin's": await this.sign(trusted, claims, TYPES.plugin),
      'has another purpose': await this.sign(
        trusted,
        { ...claims, aud: 'elsewhere' },
        'JWT',
      ),
      'is no token': 'made-up',
    };
  }

  private async claims(key: KeyLike, lifetime = LIFETIME) {
    const now = Math.floor(Date.now() / 1000);
    const sub = 'user:default/priya.raman';
    const limited = { sub, iat: now - 2 * LIFETIME, exp: now + lifetime };
    // A token carries the signature of the limited one that can be made of it.
    const uip = (await this.sign(key, limited, TYPES.limited)).split('.')[2];
    return {
      iss: `${this.options.url}/api/auth`,
      ent: [sub],
      aud: 'backstage',
      ...limited,
      uip,
    };
  }

  private sign(
    key: KeyLike,
    claims: JWTPayload,
    typ = TYPES.user,
  ): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ typ, alg: 'ES256', kid: this.options.kid })
      .sign(key);
  }
}

async function trust({ database }: ServedPortal, kid: string, key: string) {
  const client = new pg.Client({
    ...database,
    database: 'backstage_plugin_auth',
  });
  await client.connect();
  try {
    await client.query('insert into signing_keys (kid, key) values ($1, $2)', [
      kid,
      key,
    ]);
  } finally {
    await client.end();
  }
}

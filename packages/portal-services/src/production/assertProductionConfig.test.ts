import { ConfigReader } from '@backstage/config';
import type { JsonObject, JsonValue } from '@backstage/types';
import { assertProductionConfig } from './assertProductionConfig';

const COMPLETE = {
  portal: { production: true },
  app: { baseUrl: 'https://portal.example.com' },
  organization: { name: 'Example' },
  permission: {
    enabled: true,
    portolan: { administrators: ['group:default/crew'] },
  },
  backend: {
    baseUrl: 'https://portal.example.com',
    cors: { origin: 'https://portal.example.com' },
    database: {
      client: 'pg',
      connection: {
        host: 'db.example.com',
        port: 5432,
        user: 'portolan',
        password: 'secret',
        ssl: { rejectUnauthorized: true, ca: 'PEM' },
        statement_timeout: '30000',
        query_timeout: 40000,
        connectionTimeoutMillis: 5000,
      },
      knexConfig: { acquireConnectionTimeout: 5000 },
    },
  },
  auth: {
    providers: {
      github: { production: { clientId: 'id', clientSecret: 'secret' } },
    },
  },
};

function check(change: (config: typeof COMPLETE) => JsonObject | void) {
  const config = structuredClone(COMPLETE);
  const changed = change(config) ?? config;
  return () => assertProductionConfig(new ConfigReader(changed), {});
}

/** Sets one key, as `a.b.c`; undefined removes it. */
function set(config: JsonObject, key: string, value?: JsonValue): void {
  const path = key.split('.');
  const last = path.pop()!;
  let parent = config;
  for (const part of path) {
    parent = (parent[part] ??= {}) as JsonObject;
  }
  parent[last] = value;
}

describe('assertProductionConfig', () => {
  it('accepts a complete configuration', () => {
    expect(check(() => {})).not.toThrow();
  });

  it('names each missing variable, all at once', () => {
    const run = check(() => ({
      portal: { production: true },
      auth: { providers: { github: { production: {} }, awsalb: {} } },
    }));
    for (const variable of [
      'PORTAL_BASE_URL',
      'PORTAL_ORGANIZATION',
      'POSTGRES_HOST',
      'POSTGRES_PORT',
      'POSTGRES_USER',
      'POSTGRES_PASSWORD',
      'POSTGRES_CA_FILE',
      'PORTAL_ADMINISTRATORS',
      'GITHUB_CLIENT_ID',
      'GITHUB_CLIENT_SECRET',
      'ALB_OIDC_ISSUER',
      'ALB_ARN',
      'AWS_REGION',
    ]) {
      expect(run).toThrow(new RegExp(`environment variable ${variable} is`));
    }
  });

  it('names the key where the variable is set but not used', () => {
    const { host, ...connection } = COMPLETE.backend.database.connection;
    const config = structuredClone(COMPLETE) as JsonObject;
    Object.assign(config.backend as JsonObject, {
      database: { client: 'pg', connection },
    });
    expect(() =>
      assertProductionConfig(new ConfigReader(config), { POSTGRES_HOST: host }),
    ).toThrow(/'backend.database.connection.host' is missing/);
  });

  it.each(['guest', 'demo'])('refuses sign-in as %s', provider => {
    expect(
      check(config => {
        Object.assign(config.auth.providers, { [provider]: {} });
      }),
    ).toThrow(new RegExp(`sign-in as '${provider}'`));
  });

  it('refuses the people of the demo without their provider', () => {
    expect(check(config => ({ ...config, demo: { people: [] } }))).toThrow(
      /sign-in as 'demo'/,
    );
  });

  it('asks for a way to sign in', () => {
    expect(check(config => ({ ...config, auth: {} }))).toThrow(
      /no sign-in is configured/,
    );
  });

  it('refuses TLS that verifies nothing', () => {
    expect(
      check(config => {
        config.backend.database.connection.ssl.rejectUnauthorized = false;
      }),
    ).toThrow(/rejectUnauthorized' must be true/);
  });

  const database = 'backend.database';
  const access = 'backend.auth.externalAccess';
  const staticToken = (token: string) => [
    { type: 'static', options: { token, subject: 'ci' } },
  ];

  it.each<[string, JsonValue | undefined, string?]>([
    ['permission.enabled', false],
    ['permission.enabled', undefined],
    ['backend.auth.dangerouslyDisableDefaultAuthPolicy', true],
    ['backend.auth.dangerouslyDisableDefaultAuthPolicy', 'true'],
    ['app.baseUrl', 'http://portal.example.com'],
    ['backend.baseUrl', 'http://portal.example.com'],
    ['backend.cors.origin', '*'],
    ['backend.cors.origin', ['https://portal.example.com', 'https://*']],
    ['backend.cors.origin', undefined],
    [access, staticToken('twenty-three-characters'), `${access}[0].options`],
    [`${database}.connection.ssl`, false],
    [`${database}.connection.ssl`, { rejectUnauthorized: false }],
    [`${database}.connection`, 'postgres://db.example.com/?sslmode=require'],
    [`${database}.connection.connectionString`, 'postgres://db.example.com/'],
    [`${database}.connection.statement_timeout`, undefined],
    [`${database}.connection.statement_timeout`, 0],
    [`${database}.connection.query_timeout`, 'soon'],
    [`${database}.connection.connectionTimeoutMillis`, -1],
    [`${database}.knexConfig.acquireConnectionTimeout`, undefined],
    [`${database}.plugin.catalog.connection.statement_timeout`, 0],
    [`${database}.plugin.search.connection.query_timeout`, 'never'],
    [`${database}.plugin.search.knexConfig.acquireConnectionTimeout`, 0],
    [`${database}.plugin.catalog.client`, 'better-sqlite3'],
    [`${database}.plugin.catalog.connection`, 'postgres://db.example.com/'],
    [`${database}.plugin.catalog.connection.ssl`, false],
    [`${database}.plugin.catalog.connection.ssl`, true],
    [`${database}.plugin.catalog.connection.ssl.rejectUnauthorized`, false],
    [`${database}.plugin.catalog.connection.connectionString`, 'postgres://x'],
  ])('refuses %s: %j, and names it', (key, value, ...[named]) => {
    expect(check(config => set(config, key, value))).toThrow(
      `- '${named ?? key}`,
    );
  });

  it.each<[string, JsonValue]>([
    ['backend.auth.dangerouslyDisableDefaultAuthPolicy', false],
    ['backend.cors.origin', ['https://*.example.com']],
    [access, staticToken('twenty-four-characters--')],
    [
      access,
      [
        {
          type: 'jwks',
          options: { url: 'https://issuer.example', audience: 'portal' },
        },
      ],
    ],
    [`${database}.plugin.catalog.knexConfig.pool.max`, 5],
    [`${database}.plugin.catalog.connection.statement_timeout`, 60000],
    [`${database}.plugin.catalog.connection`, { host: 'other.example.com' }],
    [`${database}.plugin.catalog.connection.ssl`, { ca: 'PEM' }],
  ])('accepts %s: %j', (key, value) => {
    expect(check(config => set(config, key, value))).not.toThrow();
  });

  it('leaves other portals alone', () => {
    expect(check(() => ({}))).not.toThrow();
  });
});

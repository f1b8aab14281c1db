import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { assertProductionConfig } from './assertProductionConfig';

const COMPLETE = {
  portal: { production: true },
  app: { baseUrl: 'https://portal.example.com' },
  organization: { name: 'Example' },
  backend: {
    baseUrl: 'https://portal.example.com',
    database: {
      client: 'pg',
      connection: {
        host: 'db.example.com',
        port: 5432,
        user: 'portolan',
        password: 'secret',
        ssl: { rejectUnauthorized: true, ca: 'PEM' },
      },
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

  it('leaves other portals alone', () => {
    expect(check(() => ({}))).not.toThrow();
  });
});

import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { SIGN_IN_SETTINGS, SETTINGS, Setting } from './settings';

/** Ways to sign in that prove nothing about who somebody is. */
const UNPROVEN_PROVIDERS = ['guest', 'demo'];

/**
 * Checks the configuration of a portal in production, marked by
 * `portal.production`, before it listens: everything it needs is there, the
 * database is reached over verified TLS, and nobody gets in without proof.
 *
 * @throws InputError that lists every fault at once
 */
export function assertProductionConfig(
  config: Config,
  env: Record<string, string | undefined>,
): void {
  if (!config.getOptionalBoolean('portal.production')) {
    return;
  }
  const faults = [
    ...missing(config, env, SETTINGS),
    ...checkSignIn(config, env),
    ...checkDatabaseTls(config),
  ];
  if (faults.length > 0) {
    throw new InputError(
      `The production configuration is not complete:\n${faults
        .map(fault => `  - ${fault}`)
        .join('\n')}`,
    );
  }
}

function missing(
  config: Config,
  env: Record<string, string | undefined>,
  settings: Setting[],
): string[] {
  return settings
    .filter(({ key }) => isEmpty(config.getOptional(key)))
    .map(({ key, variable, purpose }) =>
      env[variable]
        ? `'${key}' is missing: ${purpose}`
        : `the environment variable ${variable} is missing: ${purpose} ('${key}')`,
    );
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function checkSignIn(
  config: Config,
  env: Record<string, string | undefined>,
): string[] {
  const faults = UNPROVEN_PROVIDERS.filter(
    provider =>
      config.has(`auth.providers.${provider}`) ||
      (provider === 'demo' && config.has('demo')),
  ).map(
    provider => `sign-in as '${provider}' is for demonstrations, remove it`,
  );
  const chosen = Object.keys(SIGN_IN_SETTINGS).filter(provider =>
    config.has(`auth.providers.${provider}`),
  );
  if (chosen.length === 0) {
    faults.push(
      "no sign-in is configured: add '--config app-config.sign-in-alb.yaml' or '--config app-config.sign-in-github.yaml'",
    );
  }
  return faults.concat(
    chosen.flatMap(provider =>
      missing(config, env, SIGN_IN_SETTINGS[provider]),
    ),
  );
}

/** Encryption without a check of the certificate protects from nobody active. */
function checkDatabaseTls(config: Config): string[] {
  const faults: string[] = [];
  if (config.getOptionalString('backend.database.client') !== 'pg') {
    faults.push("'backend.database.client' must be 'pg'");
  }
  const verify = config.getOptional(
    'backend.database.connection.ssl.rejectUnauthorized',
  );
  if (verify !== true) {
    faults.push(
      "'backend.database.connection.ssl.rejectUnauthorized' must be true",
    );
  }
  return faults;
}

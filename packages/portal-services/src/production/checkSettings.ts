import type { Config } from '@backstage/config';
import { type Check, valueAt } from './check';
import { SETTINGS, type Setting, SIGN_IN_SETTINGS } from './settings';

/** Ways to sign in that prove nothing about who somebody is. */
const UNPROVEN_PROVIDERS = ['guest', 'demo'];

/** Everything that a portal needs is there. */
export const checkSettings: Check = (config, env) =>
  missing(config, env, SETTINGS);

/** People can sign in, and none without proof. */
export const checkSignIn: Check = (config, env) => {
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
};

function missing(
  config: Config,
  env: Record<string, string | undefined>,
  settings: Setting[],
): string[] {
  return settings
    .filter(({ key }) => isEmpty(valueAt(config, key)))
    .map(({ key, variable, purpose }) =>
      env[variable]
        ? `'${key}' is missing: ${purpose}`
        : `the environment variable ${variable} is missing: ${purpose} ('${key}')`,
    );
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

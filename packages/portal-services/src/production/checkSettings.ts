import type { Config } from '@backstage/config';
import { type Check, isBlank, isObject, leavesBelow, valueAt } from './check';
import { SETTINGS, type Setting, SIGN_IN_SETTINGS } from './settings';

/** Looks at what is before the `@` of an address only. */
const LOCAL_PART = 'emailLocalPartMatchingUserEntityName';

/** Ways to sign in that prove nothing about who somebody is. */
const UNPROVEN_PROVIDERS = ['guest', 'demo'];

/** Everything that a portal needs is there. */
export const checkSettings: Check = (config, env) =>
  missing(config, env, SETTINGS);

/** Where a blank text stands for a secret, or for who is trusted. */
const NEVER_BLANK = [
  'auth',
  'backend.auth',
  'backend.database',
  'integrations',
];

/**
 * A blank text is what is left of a variable that was meant to be set. Those
 * that every portal needs are told by their variables.
 */
export const checkBlanks: Check = config => {
  const told = new Set(
    [SETTINGS, ...Object.values(SIGN_IN_SETTINGS)].flat().map(({ key }) => key),
  );
  return NEVER_BLANK.flatMap(key => leavesBelow(key, valueAt(config, key)))
    .filter(({ value }) => typeof value === 'string' && isBlank(value))
    .filter(({ key }) => !told.has(key))
    .map(({ key }) => `'${key}' is blank`);
};

/** Whoever has an address of any mail provider could sign in as a namesake. */
export const checkResolvers: Check = config =>
  leavesBelow('auth.providers', valueAt(config, 'auth.providers'))
    .filter(({ value }) => isObject(value) && value.resolver === LOCAL_PART)
    .filter(({ value }) => isObject(value) && isBlank(value.allowedDomains))
    .map(
      ({ key }) =>
        `'${key}.allowedDomains' must name whose addresses '${LOCAL_PART}' takes`,
    );

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
    .filter(({ key }) => isBlank(valueAt(config, key)))
    .map(({ key, variable, purpose }) =>
      env[variable]?.trim()
        ? `'${key}' is missing: ${purpose}`
        : `the environment variable ${variable} is missing: ${purpose} ('${key}')`,
    );
}

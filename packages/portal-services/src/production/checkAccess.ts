import { type Check, leavesBelow, valueAt } from './check';

/** Without the permission framework everybody may do everything. */
export const checkPermissions: Check = config =>
  valueAt(config, 'permission.enabled') === true
    ? []
    : ["'permission.enabled' must be true"];

/**
 * Backstage names so what turns off a check: who may call, who signs in without
 * being known, what a documentation's own files may do.
 */
export const checkDangerous: Check = config =>
  leavesBelow('', config.get())
    .filter(({ name }) => /^dangerous/i.test(name))
    .filter(({ value }) => (value ?? false) !== false)
    .map(({ key }) => `'${key}' turns off a check, remove it`);

/** Variables that turn off checks of the whole process. */
export const checkEnvironment: Check = (_config, env) => [
  ...(env.NODE_TLS_REJECT_UNAUTHORIZED?.trim() === '0'
    ? [
        "the environment variable NODE_TLS_REJECT_UNAUTHORIZED=0 turns off the check of every certificate, remove it and name the authority by 'NODE_EXTRA_CA_CERTS'",
      ]
    : []),
  ...(env.NODE_ENV === 'development'
    ? [
        'the environment variable NODE_ENV=development makes errors tell what is inside, set it to production',
      ]
    : []),
];

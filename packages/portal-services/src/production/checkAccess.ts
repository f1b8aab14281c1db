import { type Check, isObject, valueAt } from './check';

/**
 * Fewest characters of a token that other services call with; random ones
 * cannot be guessed then.
 */
const MIN_TOKEN_LENGTH = 24;

/** Without the permission framework everybody may do everything. */
export const checkPermissions: Check = config =>
  valueAt(config, 'permission.enabled') === true
    ? []
    : ["'permission.enabled' must be true"];

/** With this key, Backstage asks nobody for a token. */
export const checkAuthPolicy: Check = config => {
  const key = 'backend.auth.dangerouslyDisableDefaultAuthPolicy';
  return (valueAt(config, key) ?? false) === false
    ? []
    : [`'${key}' lets everybody in, remove it`];
};

/**
 * Tokens travel with each request. An address that is missing is told
 * elsewhere.
 */
export const checkAddresses: Check = config =>
  ['app.baseUrl', 'backend.baseUrl']
    .filter(key => valueAt(config, key))
    .filter(key => !/^https:\/\//i.test(String(valueAt(config, key))))
    .map(key => `'${key}' must be an https:// address`);

/** Pages of any site could read what a person sees here. */
export const checkCors: Check = config => {
  const key = 'backend.cors.origin';
  if (valueAt(config, 'backend.cors') === undefined) {
    return [];
  }
  const origins = [valueAt(config, key) ?? ''].flat();
  return origins.every(namesHost)
    ? []
    : [`'${key}' must name the sites that may call the API`];
};

/** Whether anything but wildcards is left of an origin without its scheme. */
function namesHost(origin: unknown): boolean {
  return /[a-z0-9]/i.test(String(origin).replace(/^.*:\/\//, ''));
}

/** A short token may be guessed, and the service it stands for may do much. */
export const checkStaticTokens: Check = config => {
  const entries = [valueAt(config, 'backend.auth.externalAccess') ?? []].flat();
  return entries.flatMap((entry, index) =>
    isShortToken(entry)
      ? [
          `'backend.auth.externalAccess[${index}].options.token' must have at least ${MIN_TOKEN_LENGTH} characters`,
        ]
      : [],
  );
};

function isShortToken(entry: unknown): boolean {
  return (
    isObject(entry) &&
    entry.type === 'static' &&
    isObject(entry.options) &&
    String(entry.options.token ?? '').length < MIN_TOKEN_LENGTH
  );
}

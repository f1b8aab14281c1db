import { type Check, isBlank, valueAt } from './check';

/**
 * Tokens travel with each request. An address that is missing is told
 * elsewhere.
 */
export const checkAddresses: Check = config =>
  ['app.baseUrl', 'backend.baseUrl']
    .filter(key => !isBlank(valueAt(config, key)))
    .filter(key => !isAddressOfPortal(String(valueAt(config, key))))
    .map(
      key =>
        `'${key}' must be an https:// address, as https://portal.example.com, without blanks, a name to sign in with, a query or a fragment`,
    );

function isAddressOfPortal(text: string): boolean {
  if (!/^https:\/\/[^/]/i.test(text) || /\s/.test(text)) {
    return false;
  }
  if (!URL.canParse(text)) {
    return false;
  }
  const { hostname, username, password, search, hash } = new URL(text);
  return (
    /^[a-z0-9.:[\]-]+$/.test(hostname) &&
    [username, password, search, hash].every(part => part === '')
  );
}

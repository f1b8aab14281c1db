import { type Check, listAt, valueAt } from './check';
import { isAddress, namesHost, namesSite } from './origins';

/** Pages of any site could read what a person sees here. */
export const checkCors: Check = config => {
  const key = 'backend.cors.origin';
  if (valueAt(config, 'backend.cors') === undefined) {
    return [];
  }
  const origins = listAt(config, key);
  return origins.length > 0 && origins.every(namesSite)
    ? []
    : [
        `'${key}' must name the sites that may call the API, as https://portal.example.com or https://*.example.com`,
      ];
};

/** Pages of any site could be handed the token of who signs in. */
export const checkSignInOrigins: Check = config => {
  const key = 'auth.experimentalExtraAllowedOrigins';
  return listAt(config, key).every(namesSite)
    ? []
    : [
        `'${key}' must name the sites that may be handed tokens, as https://tools.example.com`,
      ];
};

/** Programs that sign people in, by the key that turns them on. */
const CLIENTS = [
  'auth.experimentalDynamicClientRegistration',
  'auth.clientIdMetadataDocuments',
  'auth.experimentalClientIdMetadataDocuments',
];

/**
 * A program of anybody's could ask for the token of who signs in, and have it
 * sent to any address. What Backstage lets in by itself is named.
 */
export const checkClients: Check = config =>
  CLIENTS.flatMap(key => [
    `${key}.allowedRedirectUriPatterns`,
    `${key}.allowedClientIdPatterns`,
  ])
    .filter(key => !listAt(config, key).every(namesProgram))
    .map(key => `'${key}' must name programs by their host or scheme`);

/** Programs on one's own machine, and own schemes, name no site. */
function namesProgram(pattern: unknown): boolean {
  const text = String(pattern);
  if (/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/i.test(text)) {
    return true;
  }
  if (/^https?:/i.test(text)) {
    return namesSite(text.replace(/^(https:\/\/[^/]*).*$/i, '$1'));
  }
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}

/** Whoever can write a catalog file has the back end read what it names. */
export const checkReading: Check = config => {
  const key = 'backend.reading.allow';
  const allowed = valueAt(config, key) ?? [];
  if (!Array.isArray(allowed)) {
    return [`'${key}' must be a list of hosts`];
  }
  return allowed.flatMap((entry, index) =>
    namesHost(entry?.host) && !isAddress(entry.host)
      ? []
      : [
          `'${key}[${index}].host' must name one host or the hosts of one organization, as docs.example.com or *.example.com, and no address of a network`,
        ],
  );
};

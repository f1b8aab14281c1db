import {
  type Check,
  isBlank,
  isObject,
  leavesBelow,
  listAt,
  valueAt,
} from './check';

/**
 * Fewest characters of a token that other services call with; random ones
 * cannot be guessed then.
 */
const MIN_TOKEN_LENGTH = 24;

/** Random texts of that length have more; a hand makes fewer. */
const MIN_DIFFERENT = 8;

const KEY = 'backend.auth.externalAccess';

/**
 * A token that is short or made by hand may be guessed, and the service that it
 * stands for may do much.
 */
export const checkTokens: Check = config => [
  ...listAt(config, KEY).flatMap((entry, index) =>
    isObject(entry) ? checkEntry(`${KEY}[${index}]`, entry) : [],
  ),
  ...listAt(config, 'backend.auth.keys').flatMap((entry, index) =>
    checkSecret(
      `backend.auth.keys[${index}].secret`,
      isObject(entry) ? entry.secret : undefined,
    ),
  ),
  ...checkSecretIfSet(
    'auth.session.secret',
    valueAt(config, 'auth.session.secret'),
  ),
];

function checkEntry(
  key: string,
  { type, options }: Record<string, unknown>,
): string[] {
  const values = isObject(options) ? options : {};
  switch (type) {
    case 'static':
      return checkSecret(`${key}.options.token`, values.token);
    case 'legacy':
      return checkSecret(`${key}.options.secret`, values.secret);
    case 'jwks':
      return checkJwks(`${key}.options`, values);
    default:
      return [];
  }
}

function checkSecret(key: string, secret: unknown): string[] {
  return isStrong(String(secret ?? ''))
    ? []
    : [
        `'${key}' must have at least ${MIN_TOKEN_LENGTH} characters, chosen by chance, as 'openssl rand -base64 24' does`,
      ];
}

function checkSecretIfSet(key: string, secret: unknown): string[] {
  return secret === undefined ? [] : checkSecret(key, secret);
}

/**
 * Who can change what is read over http makes keys of their own, and without an
 * audience a token that was made for any other program is good here, too.
 */
function checkJwks(
  key: string,
  { url, audience }: Record<string, unknown>,
): string[] {
  const address = String(url);
  return [
    ...(URL.canParse(address) && new URL(address).protocol === 'https:'
      ? []
      : [`'${key}.url' must be an https:// address`]),
    ...(isBlank(audience) ||
    leavesBelow(key, [audience].flat()).some(({ value }) => isBlank(value))
      ? [`'${key}.audience' must say for whom tokens are made`]
      : []),
  ];
}

function isStrong(secret: string): boolean {
  const characters = [...secret];
  return (
    characters.length >= MIN_TOKEN_LENGTH &&
    new Set(characters).size >= MIN_DIFFERENT &&
    !isRepeated(secret) &&
    !isRun(characters)
  );
}

/** Whether a text is one part over and over, the last time perhaps cut. */
function isRepeated(text: string): boolean {
  for (let length = 1; length <= text.length / 2; length++) {
    if (text.startsWith(text.slice(length))) {
      return true;
    }
  }
  return false;
}

/** Whether most characters follow the one before them, as in `abcdef`. */
function isRun(characters: string[]): boolean {
  const codes = characters.map(character => character.codePointAt(0) ?? 0);
  const steps = codes
    .slice(1)
    .filter((code, index) => Math.abs(code - codes[index]) <= 1);
  return steps.length > characters.length / 2;
}

import { type Check, isObject, valueAt } from './check';

const KEY = 'backend.database';

/** What must end by itself, each in milliseconds. */
const TIME_LIMITS = [
  'connection.statement_timeout',
  'connection.query_timeout',
  'connection.connectionTimeoutMillis',
  'knexConfig.acquireConnectionTimeout',
];

/**
 * The database is PostgreSQL, reached over TLS, and nobody holds it for ever.
 * Encryption without a check of the certificate protects from nobody active.
 */
export const checkDatabase: Check = config => [
  ...(valueAt(config, `${KEY}.client`) === 'pg' ? [] : [notPostgres(KEY)]),
  ...(verifies(valueAt(config, `${KEY}.connection.ssl`))
    ? []
    : [unverified(KEY)]),
  ...connectionStrings(KEY, valueAt(config, `${KEY}.connection`)),
  ...TIME_LIMITS.map(key => `${KEY}.${key}`)
    .filter(key => !isTimeLimit(valueAt(config, key)))
    .map(endless),
];

/** A plugin may have a database of its own. What it leaves out it inherits. */
export const checkPluginDatabases: Check = config => {
  const plugins = valueAt(config, `${KEY}.plugin`);
  return Object.entries(isObject(plugins) ? plugins : {}).flatMap(
    ([id, plugin]) =>
      isObject(plugin)
        ? [
            ...checkPluginDatabase(`${KEY}.plugin.${id}`, plugin),
            ...TIME_LIMITS.map(key => `${KEY}.plugin.${id}.${key}`)
              .filter(key => !isTimeLimit(valueAt(config, key) ?? 1))
              .map(endless),
          ]
        : [],
  );
};

function checkPluginDatabase(
  key: string,
  { client, connection }: Record<string, unknown>,
): string[] {
  const ssl = isObject(connection) ? connection.ssl : undefined;
  return [
    ...(client === undefined || client === 'pg' ? [] : [notPostgres(key)]),
    ...(ssl === undefined || verifies(ssl, true) ? [] : [unverified(key)]),
    ...connectionStrings(key, connection),
  ];
}

function isTimeLimit(value: unknown): boolean {
  return Number(value) > 0;
}

function endless(key: string): string {
  return `'${key}' must be a number of milliseconds, such as 30000`;
}

function verifies(ssl: unknown, inherited = false): boolean {
  return isObject(ssl) && (ssl.rejectUnauthorized ?? inherited) === true;
}

function notPostgres(key: string): string {
  return `'${key}.client' must be 'pg'`;
}

function unverified(key: string): string {
  return `'${key}.connection.ssl.rejectUnauthorized' must be true`;
}

/**
 * A connection string says by itself whether TLS is verified, against the keys.
 */
function connectionStrings(key: string, connection: unknown): string[] {
  const advice = "must not be set: give 'host', 'port', 'user' and 'password'";
  if (typeof connection === 'string') {
    return [`'${key}.connection' as one text ${advice}`];
  }
  return isObject(connection) && connection.connectionString !== undefined
    ? [`'${key}.connection.connectionString' ${advice}`]
    : [];
}

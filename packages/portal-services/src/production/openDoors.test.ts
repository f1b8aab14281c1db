import { ConfigReader } from '@backstage/config';
import type { JsonObject, JsonValue } from '@backstage/types';
import { assertProductionConfig } from './assertProductionConfig';

const RANDOM = 'q7Zr0vXnB2mKd8LwTy5HsU3c';

/** What is wrong with a configuration of one key, and its environment. */
function faultsOf(key: string, value: JsonValue, env = {}): string {
  const config: JsonObject = { portal: { production: true } };
  const path = key.split('.');
  const last = path.pop()!;
  let parent = config;
  for (const part of path) {
    parent = (parent[part] ??= {}) as JsonObject;
  }
  parent[last] = value;
  try {
    assertProductionConfig(new ConfigReader(config), env);
    return '';
  } catch (error) {
    return String(error);
  }
}

const access = (type: string, options: JsonObject) => [{ type, options }];
const ACCESS = 'backend.auth.externalAccess';
const PROVIDERS = 'auth.providers';
const LOCAL_PART = 'emailLocalPartMatchingUserEntityName';
const LOCATION = { type: 'url', target: 'https://git.example/crew/all.yaml' };

describe('a portal in production', () => {
  it.each<[string, JsonValue, string?]>([
    // Who may be told what people see.
    ['backend.cors.origin', 'https://*.org'],
    ['backend.cors.origin', 'https://*.co.uk'],
    ['backend.cors.origin', 'https://*.github.io'],
    ['backend.cors.origin', '*portal.example.org'],
    ['backend.cors.origin', 'https://portal*.example.org'],
    ['backend.cors.origin', 'https://{a,b}.example.org'],
    ['backend.cors.origin', '!https://evil.example.org'],
    ['backend.cors.origin', 'http://portal.example.org'],
    ['backend.cors.origin', ' https://portal.example.org'],
    ['backend.cors.origin', []],
    ['auth.experimentalExtraAllowedOrigins', ['https://*.net']],
    [
      'auth.experimentalDynamicClientRegistration.allowedRedirectUriPatterns',
      ['cursor://*', '*'],
    ],
    [
      'auth.clientIdMetadataDocuments.allowedClientIdPatterns',
      ['https://*/client.json'],
    ],
    // Where it is.
    ['app.baseUrl', 'https://'],
    ['app.baseUrl', 'https:///'],
    ['app.baseUrl', 'https://portal .example.org'],
    ['app.baseUrl', ' https://portal.example.org'],
    ['backend.baseUrl', 'https://portal.example.org '],
    ['backend.baseUrl', 'https://me:secret@portal.example.org'],
    ['backend.baseUrl', 'https://*.example.org'],
    ['backend.baseUrl', 'https://portal.example.org?a=1'],
    // What other services call with.
    [ACCESS, access('static', { token: 'z'.repeat(40) }), `${ACCESS}[0]`],
    [ACCESS, access('static', { token: 'ship-it!'.repeat(4) }), `${ACCESS}[0]`],
    [ACCESS, access('static', { token: 'abcdefghijklmnopqrstuvwxyz' }), ACCESS],
    [ACCESS, access('static', { token: ' '.repeat(30) }), `${ACCESS}[0]`],
    [ACCESS, access('static', {}), `${ACCESS}[0]`],
    [
      ACCESS,
      access('legacy', { secret: 'xyz' }),
      `${ACCESS}[0].options.secret`,
    ],
    [
      ACCESS,
      access('jwks', { url: 'http://keys.example', audience: 'a' }),
      `${ACCESS}[0].options.url`,
    ],
    [
      ACCESS,
      access('jwks', { url: 'https://keys.example' }),
      `${ACCESS}[0].options.audience`,
    ],
    ['backend.auth.keys', [{ secret: 'dev' }], 'backend.auth.keys[0].secret'],
    ['auth.session.secret', 'session'],
    // Who signs in.
    [
      `${PROVIDERS}.awsalb.signIn.resolvers`,
      [
        {
          resolver: 'emailMatchingUserEntityProfileEmail',
          dangerousEntityRefFallback: { entityRef: 'user:default/anyone' },
        },
      ],
      `${PROVIDERS}.awsalb.signIn.resolvers[0].dangerousEntityRefFallback`,
    ],
    [
      `${PROVIDERS}.github.production.signIn.resolvers`,
      [
        {
          resolver: 'usernameMatchingUserEntityName',
          dangerouslyAllowSignInWithoutUserInCatalog: true,
        },
      ],
      `${PROVIDERS}.github.production.signIn.resolvers[0].dangerously`,
    ],
    [
      `${PROVIDERS}.github.production.signIn.resolvers`,
      [{ resolver: LOCAL_PART }],
      `${PROVIDERS}.github.production.signIn.resolvers[0].allowedDomains`,
    ],
    [
      'auth.experimentalRefreshToken.dangerouslyDisableCatalogPresenceCheck',
      true,
    ],
    ['techdocs.generator.mkdocs.dangerouslyAllowAdditionalPlugins', ['macros']],
    // What the pages let in.
    ['backend.csp', false],
    ['backend.csp.script-src', false],
    ['backend.csp.frameAncestors', false],
    ['backend.csp.script-src', ["'self'", "'unsafe-inline'"]],
    ['backend.csp.scriptSrcElem', ["'unsafe-eval'"]],
    ['backend.csp.default-src', ["'self'", "'unsafe-eval'"]],
    ['backend.csp.default-src', ['*']],
    ['backend.csp.img-src', ['https://*']],
    ['backend.csp.img-src', ['https://*.com']],
    ['backend.csp.connect-src', ["'self'", 'https:']],
    ['backend.csp.connect-src', ['ws:']],
    ['backend.csp.connect-src', ['http://tracker.example']],
    ['backend.csp.script-src', ['data:']],
    ['backend.csp.script-src', ["'nonce-always'"]],
    // What the back end fetches for whoever names it.
    ['backend.reading.allow', '*'],
    ['backend.reading.allow', [{ host: '*' }], 'backend.reading.allow[0].host'],
    ['backend.reading.allow', [{ host: '*.' }], 'backend.reading.allow[0]'],
    ['backend.reading.allow', [{ host: '*.io' }], 'backend.reading.allow[0]'],
    [
      'backend.reading.allow',
      [{ host: 'docs.example.org' }, { host: '169.254.169.254' }],
      'backend.reading.allow[1].host',
    ],
    [
      'backend.reading.allow',
      [{ host: 'localhost:1-65535' }],
      'backend.reading.allow[0].host',
    ],
    // Who says who people are.
    ['catalog.rules', [{ allow: ['Component', 'group'] }], 'catalog.rules[0]'],
    [
      'catalog.rules',
      [{ allow: ['API'] }, { allow: [{ kind: 'User' }], locations: [] }],
      'catalog.rules[1]',
    ],
    [
      'catalog.rules',
      [{ allow: ['User'], locations: [{ type: 'url' }] }],
      'catalog.rules[0]',
    ],
    [
      'catalog.rules',
      [
        {
          allow: ['User'],
          locations: [{ type: 'url', pattern: 'https://git.example/**' }],
        },
      ],
      'catalog.rules[0]',
    ],
    [
      'catalog.locations',
      [
        {
          type: 'url',
          target: 'https://git.example/crew/*/all.yaml',
          rules: [{ allow: ['Group'] }],
        },
      ],
      'catalog.locations[0]',
    ],
    // What is blank where a secret was meant.
    [`${PROVIDERS}.gitlab.production.clientSecret`, ' '],
    [
      'integrations.github',
      [{ host: 'github.com', token: '\t' }],
      'integrations.github[0].token',
    ],
    ['backend.database.plugin.catalog.connection.password', ''],
  ])('refuses %s: %j, and names it', (key, value, named = key) => {
    expect(faultsOf(key, value)).toContain(`- '${named}`);
  });

  it.each<[string, JsonValue]>([
    ['backend.cors.origin', ['https://a.example.org:8443', 'https://*.b.org']],
    ['auth.experimentalExtraAllowedOrigins', ['https://tools.example.org']],
    [
      'auth.clientIdMetadataDocuments.allowedRedirectUriPatterns',
      ['cursor://*', 'http://localhost:*', 'https://tools.example.org/*'],
    ],
    ['app.baseUrl', 'HTTPS://Portal.example.org:8443/portal/'],
    [ACCESS, access('static', { token: RANDOM })],
    [ACCESS, access('legacy', { secret: RANDOM })],
    ['auth.session.secret', RANDOM],
    [
      `${PROVIDERS}.github.production.signIn.resolvers`,
      [{ resolver: LOCAL_PART, allowedDomains: ['example.org'] }],
    ],
    [
      `${PROVIDERS}.github.production.signIn.resolvers`,
      [{ resolver: 'a', dangerouslyAllowSignInWithoutUserInCatalog: false }],
    ],
    ['backend.csp.upgrade-insecure-requests', false],
    ['backend.csp.script-src', ["'self'", "'unsafe-eval'"]],
    ['backend.csp.style-src', ["'self'", "'unsafe-inline'"]],
    ['backend.csp.img-src', ["'self'", 'data:', 'https:', '*.example.org']],
    ['backend.csp.connect-src', ["'self'", 'wss://portal.example.org']],
    ['backend.reading.allow', [{ host: '*.example.org:8080' }]],
    ['catalog.rules', [{ allow: ['Component', 'Location'] }]],
    [
      'catalog.rules',
      [
        {
          allow: ['User', 'Group'],
          locations: [{ type: 'url', exact: LOCATION.target }],
        },
      ],
    ],
    ['catalog.locations', [{ ...LOCATION, rules: [{ allow: ['User'] }] }]],
  ])('accepts %s: %j', (key, value) => {
    expect(faultsOf(key, value)).not.toContain(key);
  });

  it.each([
    ['app.baseUrl', 'PORTAL_BASE_URL'],
    ['organization.name', 'PORTAL_ORGANIZATION'],
    ['backend.database.connection.password', 'POSTGRES_PASSWORD'],
    ['backend.database.connection.ssl.ca', 'POSTGRES_CA_FILE'],
  ])('takes a blank %s for a missing one', (key, variable) => {
    expect(faultsOf(key, '  \n')).toContain(`variable ${variable} is missing`);
  });

  it.each([[[]], [['']], [[' ']]])(
    'has administrators who are named, not %j',
    administrators => {
      expect(
        faultsOf('permission.portolan.administrators', administrators),
      ).toContain('variable PORTAL_ADMINISTRATORS is missing');
    },
  );

  it.each([
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
    ['NODE_ENV', 'development'],
  ])('refuses the variable %s=%s', (name, value) => {
    expect(faultsOf('a', 1, { [name]: value })).toContain(`${name}=${value}`);
    expect(faultsOf('a', 1, { [name]: 'production' })).not.toContain(name);
  });
});

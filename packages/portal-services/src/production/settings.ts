/** A key that production needs, and the variable that its value comes from. */
export type Setting = {
  key: string;
  variable: string;
  /** What it is for, in a few words. */
  purpose: string;
};

/** What every portal in production needs. */
export const SETTINGS: Setting[] = [
  {
    key: 'app.baseUrl',
    variable: 'PORTAL_BASE_URL',
    purpose: 'the address that people open, as https://portal.example.com',
  },
  {
    key: 'backend.baseUrl',
    variable: 'PORTAL_BASE_URL',
    purpose: 'the address of the API, the same unless it is served apart',
  },
  {
    key: 'backend.database.connection.host',
    variable: 'POSTGRES_HOST',
    purpose: 'host of the PostgreSQL server',
  },
  {
    key: 'backend.database.connection.port',
    variable: 'POSTGRES_PORT',
    purpose: 'port of the PostgreSQL server',
  },
  {
    key: 'backend.database.connection.user',
    variable: 'POSTGRES_USER',
    purpose: 'role that owns the databases of the plugins',
  },
  {
    key: 'backend.database.connection.password',
    variable: 'POSTGRES_PASSWORD',
    purpose: 'password of that role',
  },
  {
    key: 'backend.database.connection.ssl.ca',
    variable: 'POSTGRES_CA_FILE',
    purpose: 'file with the certificates that the server is verified by',
  },
  {
    key: 'organization.name',
    variable: 'PORTAL_ORGANIZATION',
    purpose: 'the name of your organization',
  },
  {
    key: 'permission.portolan.administrators',
    variable: 'PORTAL_ADMINISTRATORS',
    purpose: 'the group that may do everything, as group:default/platform',
  },
];

/** What each way to sign in needs, by its provider. */
export const SIGN_IN_SETTINGS: Record<string, Setting[]> = {
  awsalb: [
    {
      key: 'auth.providers.awsalb.issuer',
      variable: 'ALB_OIDC_ISSUER',
      purpose: 'issuer that the load balancer authenticates with',
    },
    {
      key: 'auth.providers.awsalb.signer',
      variable: 'ALB_ARN',
      purpose: 'ARN of the load balancer, which signs its claims',
    },
    {
      key: 'auth.providers.awsalb.region',
      variable: 'AWS_REGION',
      purpose: 'region of the load balancer',
    },
  ],
  github: [
    {
      key: 'auth.providers.github.production.clientId',
      variable: 'GITHUB_CLIENT_ID',
      purpose: 'client id of the OAuth app',
    },
    {
      key: 'auth.providers.github.production.clientSecret',
      variable: 'GITHUB_CLIENT_SECRET',
      purpose: 'client secret of the OAuth app',
    },
  ],
};

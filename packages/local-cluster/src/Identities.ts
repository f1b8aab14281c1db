import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

const ADMIN = 'admin';

/** Who may use a cluster, and how they show who they are. */
export class Identities {
  /** Everybody has a token of their own, and only `admin` may do anything. */
  static create(folder: string, users: readonly string[]): Identities {
    const identities = new Identities(folder, users);
    identities.write();
    return identities;
  }

  readonly tokensFile: string;
  readonly signingKeyFile: string;
  /** Where the API server writes the certificates that it makes. */
  readonly certificates: string;
  private readonly tokens: ReadonlyMap<string, string>;

  private constructor(folder: string, users: readonly string[]) {
    this.tokensFile = join(folder, 'tokens.csv');
    this.signingKeyFile = join(folder, 'service-accounts.key');
    this.certificates = join(folder, 'certificates');
    this.tokens = new Map(
      [ADMIN, ...users].map(user => [user, randomBytes(24).toString('hex')]),
    );
  }

  /** A kubeconfig, once the API server has made its certificate. */
  kubeconfig(url: string, user: string = ADMIN): string {
    const token = this.tokens.get(user);
    if (token === undefined) {
      throw new Error(`The cluster was started without a user '${user}'`);
    }
    const name = 'local';
    const certificate = readFileSync(join(this.certificates, 'apiserver.crt'));
    const cluster = {
      server: url,
      'certificate-authority-data': certificate.toString('base64'),
    };
    return stringify({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name, cluster }],
      users: [{ name: user, user: { token } }],
      contexts: [{ name, context: { cluster: name, user } }],
      'current-context': name,
    });
  }

  private write(): void {
    const mode = 0o600;
    const lines = [...this.tokens].map(
      ([user, token]) =>
        `${token},${user},${user},${user === ADMIN ? 'system:masters' : ''}`,
    );
    writeFileSync(this.tokensFile, `${lines.join('\n')}\n`, { mode });
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    writeFileSync(this.signingKeyFile, privateKey, { mode });
  }
}

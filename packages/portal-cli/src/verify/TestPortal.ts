import { randomBytes } from 'node:crypto';
import { signIn, type Session } from 'benchmarks';
import { buildPortal } from '../lib/build.ts';
import { findFreePort } from '../lib/ports.ts';
import { servePortal, type ServedPortal } from '../lib/servePortal.ts';

/** A served portal with a new database, which the parts of `./portal verify` share. It starts when the first one asks. */
export class TestPortal {
  private readonly serviceToken = randomBytes(24).toString('hex');
  private settings: NodeJS.ProcessEnv = {};
  private served?: Promise<ServedPortal>;

  /** The portal, started if need be. */
  start(): Promise<ServedPortal> {
    this.served ??= this.serve();
    return this.served;
  }

  /** Ends it; the next that asks gets one with these variables and a new database. */
  async renew(settings: NodeJS.ProcessEnv): Promise<void> {
    await this.stop();
    this.served = undefined;
    this.settings = settings;
  }

  /** Somebody of the demo, signed in. */
  async person(name: string): Promise<Session> {
    const { url } = await this.start();
    return signIn(url, `user:default/${name}`);
  }

  /** A script with a token of its own. */
  async service(): Promise<Session> {
    return this.bearer(this.serviceToken);
  }

  /** Whoever has this token. */
  async bearer(token: string): Promise<Session> {
    return this.sessionWith({ authorization: `Bearer ${token}` });
  }

  /** Nobody in particular. */
  async nobody(): Promise<Session> {
    return this.sessionWith({});
  }

  async stop(): Promise<void> {
    const served = await this.served?.catch(() => undefined);
    await served?.stop();
  }

  private async sessionWith(headers: Record<string, string>): Promise<Session> {
    const { url } = await this.start();
    return { url, api: `${url}/api/task-manager`, headers };
  }

  private async serve(): Promise<ServedPortal> {
    await buildPortal();
    return servePortal({
      port: await findFreePort(),
      fresh: true,
      env: {
        ...this.settings,
        APP_CONFIG_backend_auth_externalAccess: JSON.stringify([
          {
            type: 'static',
            options: { token: this.serviceToken, subject: 'verify' },
          },
        ]),
      },
      interrupted: new Promise(() => {}),
    });
  }
}

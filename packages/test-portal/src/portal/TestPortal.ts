import { randomBytes } from 'node:crypto';
import getPort from 'get-port';
import { buildPortal } from './build.ts';
import { servePortal, type ServedPortal } from './servePortal.ts';
import { signIn, type Session } from './session.ts';

/**
 * A served portal with a new database, which checks share. It starts when the
 * first one asks.
 */
export class TestPortal {
  private readonly serviceToken = randomBytes(24).toString('hex');
  private readonly name: string;
  private readonly settings: NodeJS.ProcessEnv;
  private readonly entry?: string;
  private served?: Promise<ServedPortal>;

  /**
   * @param name - of its log file
   * @param settings - environment variables for the back end, as `APP_CONFIG_…`
   * @param entry - the sources of another back end than the portal's
   */
  constructor(name: string, settings: NodeJS.ProcessEnv = {}, entry?: string) {
    this.name = name;
    this.settings = settings;
    this.entry = entry;
  }

  /** The portal, started if need be. */
  start(): Promise<ServedPortal> {
    this.served ??= this.serve();
    return this.served;
  }

  /** Somebody of the demo, signed in. */
  async person(name: string, pluginId: string): Promise<Session> {
    const { url } = await this.start();
    return signIn(url, `user:default/${name}`, pluginId);
  }

  /** A script with a token of its own. */
  async service(pluginId: string): Promise<Session> {
    return this.bearer(this.serviceToken, pluginId);
  }

  /** Whoever has this token. */
  async bearer(token: string, pluginId: string): Promise<Session> {
    return this.session(pluginId, { authorization: `Bearer ${token}` });
  }

  /** Nobody in particular. */
  async nobody(pluginId: string): Promise<Session> {
    return this.session(pluginId, {});
  }

  async stop(): Promise<void> {
    const served = await this.served?.catch(() => undefined);
    this.served = undefined;
    await served?.stop();
  }

  private async session(
    pluginId: string,
    headers: Record<string, string>,
  ): Promise<Session> {
    const { url } = await this.start();
    return { url, api: `${url}/api/${pluginId}`, headers };
  }

  private async serve(): Promise<ServedPortal> {
    if (!this.entry) {
      await buildPortal();
    }
    return servePortal({
      entry: this.entry,
      name: this.name,
      port: await getPort({ host: '127.0.0.1' }),
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

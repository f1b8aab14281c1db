import { isIP } from 'node:net';
import { readHttpServerOptions } from '@backstage/backend-defaults/rootHttpRouter';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * Refuses a demo that anyone but this machine's own users could reach: in the
 * demo one signs in as somebody by choosing their name.
 *
 * @throws InputError that names each offending key and its value
 */
export function assertDemoIsLocal(config: Config): void {
  const problems = [
    ...checkUrl(config, 'app.baseUrl'),
    ...checkUrl(config, 'backend.baseUrl'),
    ...checkListener(config),
  ];
  if (problems.length > 0) {
    throw new InputError(
      `The demo configuration lets everyone sign in as anyone, so it starts on the loopback interface only: ${problems.join(
        '; ',
      )}`,
    );
  }
}

/** Whether a host is this machine by definition, whatever a resolver says. */
export function isLoopbackHost(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  if (isIP(bare) === 4) {
    return bare.startsWith('127.');
  }
  if (isIP(bare) === 6) {
    // The URL parser shortens every spelling of the address to one.
    return new URL(`http://[${bare}]`).hostname === '[::1]';
  }
  return bare === 'localhost';
}

function checkUrl(config: Config, key: string): string[] {
  const value = config.getOptionalString(key);
  if (value === undefined) {
    return [`'${key}' is missing`];
  }
  if (!URL.canParse(value)) {
    return [`'${key}' is not a URL`];
  }
  const { hostname } = new URL(value);
  return isLoopbackHost(hostname)
    ? []
    : [`'${key}' has the host '${hostname}', expected 'localhost'`];
}

/**
 * Reads the listener as the server itself does: no host means every interface.
 */
function checkListener(config: Config): string[] {
  const { host } = readHttpServerOptions(
    config.getOptionalConfig('backend'),
  ).listen;
  return host && isLoopbackHost(host)
    ? []
    : [`'backend.listen' binds '${host || '*'}', expected '127.0.0.1'`];
}

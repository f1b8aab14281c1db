import type { Server } from 'node:http';
import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';

const DURATIONS = [
  'headersTimeout',
  'requestTimeout',
  'keepAliveTimeout',
  'timeout',
] as const;

const COUNTS = ['maxHeadersCount', 'maxRequestsPerSocket'] as const;

/**
 * Gives the server the limits of `backend.server`, which Backstage's
 * `applyDefaults` does too. Behind a load balancer `keepAliveTimeout` matters:
 * it has to outlast that of the balancer.
 *
 * @throws Error that names the key, if a value is not what it has to be.
 */
export function applyServerLimits(server: Server, config: Config): void {
  for (const name of DURATIONS) {
    const key = `backend.server.${name}`;
    if (config.has(key)) {
      server[name] = readMilliseconds(config, key);
    }
  }
  for (const name of COUNTS) {
    server[name] =
      config.getOptionalNumber(`backend.server.${name}`) ?? server[name];
  }
}

/** A number is milliseconds. */
function readMilliseconds(config: Config, key: string): number {
  const value = config.getOptional(key);
  return typeof value === 'number'
    ? value
    : durationToMilliseconds(readDurationFromConfig(config, { key }));
}

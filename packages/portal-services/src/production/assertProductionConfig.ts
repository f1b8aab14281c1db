import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { Check } from './check';
import {
  checkAddresses,
  checkAuthPolicy,
  checkCors,
  checkPermissions,
  checkStaticTokens,
} from './checkAccess';
import { checkDatabase, checkPluginDatabases } from './checkDatabase';
import { checkSettings, checkSignIn } from './checkSettings';

const CHECKS: Check[] = [
  checkSettings,
  checkSignIn,
  checkAddresses,
  checkPermissions,
  checkAuthPolicy,
  checkStaticTokens,
  checkCors,
  checkDatabase,
  checkPluginDatabases,
];

/**
 * Checks the configuration of a portal in production, marked by
 * `portal.production`, before it listens: everything it needs is there, all
 * connections are over verified TLS, and nobody gets in without proof or past
 * the permissions.
 *
 * @throws InputError that lists every fault at once
 */
export function assertProductionConfig(
  config: Config,
  env: Record<string, string | undefined>,
): void {
  if (!config.getOptionalBoolean('portal.production')) {
    return;
  }
  const faults = CHECKS.flatMap(check => check(config, env));
  if (faults.length > 0) {
    throw new InputError(
      `The production configuration is not complete and safe:\n${faults
        .map(fault => `  - ${fault}`)
        .join('\n')}`,
    );
  }
}

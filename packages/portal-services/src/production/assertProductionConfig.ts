import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { Check } from './check';
import {
  checkDangerous,
  checkEnvironment,
  checkPermissions,
} from './checkAccess';
import { checkAddresses } from './checkAddresses';
import { checkCatalogRules } from './checkCatalog';
import { checkCsp } from './checkCsp';
import { checkDatabase, checkPluginDatabases } from './checkDatabase';
import {
  checkClients,
  checkCors,
  checkReading,
  checkSignInOrigins,
} from './checkOrigins';
import {
  checkBlanks,
  checkResolvers,
  checkSettings,
  checkSignIn,
} from './checkSettings';
import { checkTokens } from './checkTokens';

const CHECKS: Check[] = [
  checkSettings,
  checkBlanks,
  checkSignIn,
  checkResolvers,
  checkSignInOrigins,
  checkClients,
  checkEnvironment,
  checkAddresses,
  checkPermissions,
  checkDangerous,
  checkTokens,
  checkCors,
  checkCsp,
  checkReading,
  checkCatalogRules,
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

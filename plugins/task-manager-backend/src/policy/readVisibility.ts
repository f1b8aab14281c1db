import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'taskManager.visibleTo';
const FORMER_KEY = 'permission.portolan.tasksVisibleTo';
const AUDIENCES = ['everyone', 'involved'] as const;

/**
 * Who reads a task where Portolan's policy is installed: whoever is signed in,
 * or only those who may change it.
 */
export type Visibility = (typeof AUDIENCES)[number];

/** @throws InputError that names the key which is not valid */
export function readVisibility(config: Config): Visibility {
  if (config.has(FORMER_KEY)) {
    throw new InputError(
      `'${FORMER_KEY}' is now called '${KEY}', and its value 'concerned' is now 'involved'`,
    );
  }
  const value = config.getOptionalString(KEY) ?? 'everyone';
  const audience = AUDIENCES.find(known => known === value);
  if (!audience) {
    throw new InputError(
      `'${KEY}' must be everyone or involved, not '${value}'`,
    );
  }
  return audience;
}

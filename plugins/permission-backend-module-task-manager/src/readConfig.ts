import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const ADMINISTRATORS = 'permission.portolan.administrators';
const TASKS_VISIBLE_TO = 'permission.portolan.tasksVisibleTo';
const AUDIENCES = ['everyone', 'concerned'] as const;

/** What the policy can be told. */
export type PolicyConfig = {
  /** Who may do everything, as full entity references. */
  administrators: ReadonlySet<string>;
  /** Who reads a task: whoever is signed in, or only those who may change it. */
  tasksVisibleTo: (typeof AUDIENCES)[number];
};

/** Reads the configuration of the policy. @throws InputError that names the key. */
export function readConfig(config: RootConfigService): PolicyConfig {
  return {
    administrators: readAdministrators(config),
    tasksVisibleTo: readAudience(config),
  };
}

function readAdministrators(config: RootConfigService): Set<string> {
  const refs = config.getOptionalStringArray(ADMINISTRATORS) ?? [];
  return new Set(
    refs.map((ref, index) => {
      try {
        return stringifyEntityRef(parseEntityRef(ref));
      } catch {
        throw new InputError(
          `${ADMINISTRATORS}[${index}] must be a full entity reference such as group:default/platform, not '${ref}'`,
        );
      }
    }),
  );
}

function readAudience(
  config: RootConfigService,
): PolicyConfig['tasksVisibleTo'] {
  const value = config.getOptionalString(TASKS_VISIBLE_TO) ?? 'everyone';
  const audience = AUDIENCES.find(known => known === value);
  if (!audience) {
    throw new InputError(
      `${TASKS_VISIBLE_TO} must be everyone or concerned, not '${value}'`,
    );
  }
  return audience;
}

import type {
  CheckDefinition,
  CloudSource,
  CloudStatusProvider,
} from '@portolan/plugin-cloud-status-node';

/** The check by which a provider finds its sources; no provider has it. */
export const FIND_SOURCES = '@sources';

const MINUTE_MS = 60_000;

/** It runs as all others do, under a lease, so that one replica looks. */
export const sourcesCheck: CheckDefinition = {
  id: FIND_SOURCES,
  everyMs: MINUTE_MS,
  timeoutMs: MINUTE_MS,
  maxBytes: 16 * 1024 * 1024,
  clearsAfter: 1,
};

/** What finds the other sources of a provider; no scope ever lacks it. */
export function ownSource({ id, title }: CloudStatusProvider): CloudSource {
  return {
    id: FIND_SOURCES,
    title,
    rateGroup: FIND_SOURCES,
    scope: `${FIND_SOURCES}/${id}`,
  };
}

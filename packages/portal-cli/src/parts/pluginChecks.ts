import { dirname } from 'node:path';
import {
  findInPlugins,
  pathsInPlugins,
  resultOf,
  TestPortal,
  type Part,
  type PluginVerification,
  type PortalCheck,
} from 'test-portal';
import type { Stage } from '../lib/parts.ts';
import { adopters } from './adopter.ts';

const VERIFICATION = 'verify/index.ts';
const CONTRACT = 'src/schema/openapi.yaml';

/** Each plugin with an API of its own brings what verifies it. */
export const completeness: Part = {
  name: 'every API is verified',
  async run() {
    const verified = pathsInPlugins(VERIFICATION).map(path =>
      path.slice(0, -VERIFICATION.length),
    );
    return resultOf(
      pathsInPlugins(CONTRACT).map(path =>
        verified.includes(path.slice(0, -CONTRACT.length))
          ? []
          : [`${path} has no ${VERIFICATION} beside ${dirname(CONTRACT)}`],
      ),
    );
  },
};

/**
 * What the plugins want verified. Checks that want the same settings share a
 * portal, and portals run side by side; what is measured in time comes at the
 * end, when nothing else runs.
 */
export async function pluginChecks(): Promise<{
  stages: Stage[];
  /** Other people's portals with the plugins in them. */
  adopters: Part[];
  stop(): Promise<void>;
}> {
  const modules = await findInPlugins<{ verification: PluginVerification }>(
    VERIFICATION,
  );
  const all = modules.map(({ verification }) => verification);
  const portals = new Map<string, TestPortal>();
  const portalFor = ({ settings }: PortalCheck, backend?: string) => {
    const key = JSON.stringify([settings, backend]);
    const name = `verified portal ${portals.size + 1}`;
    const portal = portals.get(key) ?? new TestPortal(name, settings, backend);
    portals.set(key, portal);
    return portal;
  };
  const lanes = new Map<TestPortal, Part[]>();
  for (const verification of all) {
    for (const check of sideBySide(verification)) {
      const portal = portalFor(check, verification.backend);
      lanes.set(portal, [...(lanes.get(portal) ?? []), partOf(check, portal)]);
    }
  }
  const measured = all.flatMap(({ outage, bystanders, pageCosts }) => [
    ...(outage ? [outage] : []),
    ...(bystanders ? [bystanders] : []),
    ...(pageCosts ? [partOf(pageCosts, portalFor(pageCosts))] : []),
  ]);
  return {
    stages: [[...lanes.values()], [measured]],
    adopters: all.flatMap(({ adoption }) =>
      adoption ? adopters(adoption) : [],
    ),
    async stop() {
      await Promise.all([...portals.values()].map(portal => portal.stop()));
    },
  };
}

function sideBySide(verification: PluginVerification): PortalCheck[] {
  const { permissionMatrices, forgedTokens, fuzzing, queryPlans } =
    verification;
  return [
    ...permissionMatrices,
    forgedTokens,
    fuzzing,
    ...(queryPlans ? [queryPlans] : []),
  ];
}

function partOf(check: PortalCheck, portal: TestPortal): Part {
  return { name: check.name, run: () => check.run(portal) };
}

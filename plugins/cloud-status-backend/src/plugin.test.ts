import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { declaredMetrics } from '@portolan/backend-kit';
import {
  CheckError,
  cloudStatusProvidersExtensionPoint,
  type CloudStatusProvider,
} from '@portolan/plugin-cloud-status-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { cloudStatusPlugin } from './plugin';

jest.setTimeout(30_000);

/** All that a team writes to see its caches beside the rest. */
const caches: CloudStatusProvider = {
  id: 'elasticache',
  title: 'ElastiCache',
  checks: [
    {
      id: 'clusters',
      everyMs: 60_000,
      timeoutMs: 10_000,
      maxBytes: 1_000_000,
      clearsAfter: 2,
      lists: true,
    },
  ],
  async findSources() {
    const account = '111122223333';
    const sources = ['eu-west-1', 'us-east-1'].map(region => ({
      id: `${account}/${region}`,
      title: `${account} in ${region}`,
      account,
      region,
      rateGroup: `${account}/${region}`,
      scope: account,
    }));
    return { sources, wholeScopes: [account], warnings: [] };
  },
  async run(_, { account, region }, { request }) {
    const statuses = await request(() => describeCaches(region));
    return {
      warnings: [],
      resources: Object.entries(statuses).map(([name, status]) => ({
        ref: `arn:aws:elasticache:${region}:${account}:cluster:${name}`,
        kind: 'cache',
        name,
        facts: { status: { state: 'known', value: status } },
        findings:
          status === 'available'
            ? []
            : [
                {
                  code: 'cache-not-available',
                  severity: 'critical',
                  message: `The cache is ${status}`,
                },
              ],
      })),
    };
  },
};

async function describeCaches(region = ''): Promise<Record<string, string>> {
  if (region === 'us-east-1') {
    throw new CheckError('forbidden', 'DescribeCacheClusters was refused');
  }
  return { sessions: 'available', carts: 'rebooting' };
}

const moduleOf = (id: string, ...providers: CloudStatusProvider[]) =>
  createBackendModule({
    pluginId: 'cloud-status',
    moduleId: id,
    register(env) {
      env.registerInit({
        deps: { cloud: cloudStatusProvidersExtensionPoint },
        async init({ cloud }) {
          providers.forEach(provider => cloud.addProvider(provider));
        },
      });
    },
  });

const features = [cloudStatusPlugin, mockServices.database.factory()];

it('collects what a provider of somebody else tells, and serves its metrics', async () => {
  const backend = await startTestBackend({
    features: [...features, moduleOf('elasticache', caches)],
  });
  const resources = () =>
    declaredMetrics.getSingleMetricAsString('cloud_status_resources');
  while (!(await resources()).includes('critical')) {
    await sleep(100);
  }
  expect(await resources()).toContain(
    'cloud_status_resources{kind="cache",health="ok"} 1',
  );
  const age = () =>
    declaredMetrics.getSingleMetricAsString('cloud_status_source_age_seconds');
  expect(await age()).toMatch(
    /source="111122223333\/us-east-1"\} (\+Inf|Infinity)/,
  );
  await backend.stop();
});

it('does not start with two providers of one name', async () => {
  await expect(
    startTestBackend({
      features: [...features, moduleOf('a', caches, caches)],
    }),
  ).rejects.toThrow(/two providers of cloud status called 'elasticache'/);
});

import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import {
  ApiException,
  AppsV1Api,
  CoreV1Api,
  KubeConfig,
} from '@kubernetes/client-node';
import {
  buildPrograms,
  startLocalCluster,
  type LocalCluster,
} from 'local-cluster';
import { resultOf, waitFor, type Part } from 'test-portal';

/** How long a cluster may take to be ready, once its programs are built. */
const READY_MS = 10_000;
const NODES = 20;
const PODS = 500;
const PODS_MS = 60_000;

/** Builds the programs, which other parts need not wait for. */
export const localClusterBuild: Part = {
  name: 'local Kubernetes cluster: build',
  async run() {
    await buildPrograms();
    return resultOf([[]]);
  },
};

/**
 * A control plane for tests: it is soon ready, runs pods on simulated nodes,
 * lets nobody do what no role allows, comes back after a crash, is not in the
 * way of a second one, and leaves nothing.
 */
export const localCluster: Part = {
  name: 'local Kubernetes cluster',
  async run() {
    await buildPrograms();
    const before = await folders();
    const began = performance.now();
    const first = await startLocalCluster({
      name: 'verified',
      nodes: NODES,
      users: ['somebody'],
    });
    const took = performance.now() - began;
    const checks: string[][] = [];
    try {
      checks.push(
        took <= READY_MS
          ? []
          : [`The cluster was ready after ${Math.round(took)} ms`],
        await runsPods(first),
        await refusesWhatNobodyAllowed(first),
        await standsBesideAnother(first),
      );
    } finally {
      await first.stop();
    }
    checks.push(await leavesNothing(first, before));
    return resultOf(checks);
  },
};

function configOf(cluster: LocalCluster, user?: string): KubeConfig {
  const config = new KubeConfig();
  config.loadFromString(cluster.kubeconfig(user));
  return config;
}

async function runsPods(cluster: LocalCluster): Promise<string[]> {
  const labels = { app: 'crowd' };
  await configOf(cluster)
    .makeApiClient(AppsV1Api)
    .createNamespacedDeployment({
      namespace: 'default',
      body: {
        metadata: { name: 'crowd' },
        spec: {
          replicas: PODS,
          selector: { matchLabels: labels },
          template: {
            metadata: { labels },
            spec: { containers: [{ name: 'app', image: 'none' }] },
          },
        },
      },
    });
  const core = configOf(cluster).makeApiClient(CoreV1Api);
  await waitFor({
    what: `The last of ${PODS} pods`,
    timeoutMs: PODS_MS,
    check: async () => {
      const running = await core.listNamespacedPod({
        namespace: 'default',
        fieldSelector: 'status.phase=Running',
      });
      return running.items.length === PODS;
    },
  });
  return [];
}

/** Without a role one may not read secrets, and without a token nothing. */
async function refusesWhatNobodyAllowed(
  cluster: LocalCluster,
): Promise<string[]> {
  const stranger = configOf(cluster, 'somebody');
  const known = await statusOfSecrets(stranger);
  stranger.users[0] = { ...stranger.users[0], token: 'guessed' };
  const unknown = await statusOfSecrets(stranger);
  return [
    ...(known === 403 ? [] : [`A user without a role was answered ${known}`]),
    ...(unknown === 401 ? [] : [`A guessed token was answered ${unknown}`]),
  ];
}

async function statusOfSecrets(config: KubeConfig): Promise<number> {
  try {
    await config.makeApiClient(CoreV1Api).listSecretForAllNamespaces();
    return 200;
  } catch (error) {
    return error instanceof ApiException ? error.code : 0;
  }
}

/** While one is down the other answers, and what was down comes back. */
async function standsBesideAnother(first: LocalCluster): Promise<string[]> {
  const second = await startLocalCluster({ name: 'beside', nodes: 1 });
  try {
    await first.killApiServer();
    const [down, up] = [await countNodes(first), await countNodes(second)];
    await first.startApiServer();
    const back = await countNodes(first);
    return [
      ...(down === undefined ? [] : ['A killed API server still answered']),
      ...(up === 1 ? [] : [`The other cluster had ${up} nodes, not 1`]),
      ...(back === NODES ? [] : [`${back} of ${NODES} nodes came back`]),
    ];
  } finally {
    await second.stop();
  }
}

/** Undefined where nothing answers. */
async function countNodes(cluster: LocalCluster): Promise<number | undefined> {
  try {
    const core = configOf(cluster).makeApiClient(CoreV1Api);
    return (await core.listNode()).items.length;
  } catch {
    return undefined;
  }
}

async function leavesNothing(
  cluster: LocalCluster,
  before: readonly string[],
): Promise<string[]> {
  const left = (await folders()).filter(name => !before.includes(name));
  return [
    ...((await countNodes(cluster)) === undefined
      ? []
      : ['The stopped cluster still answers']),
    ...left.map(name => `${name} is left`),
  ];
}

async function folders(): Promise<string[]> {
  const names = await readdir(tmpdir());
  return names.filter(name => name.startsWith('portolan-cluster-'));
}

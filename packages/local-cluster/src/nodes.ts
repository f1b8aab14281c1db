import { CoreV1Api, KubeConfig, type V1Node } from '@kubernetes/client-node';
import { waitFor } from 'test-portal';

const READY_MS = 60_000;

/** What a simulated node offers. */
const CAPACITY = { cpu: '8', memory: '32Gi', pods: '110' };

/** Adds simulated nodes, and waits until they are ready. */
export async function addNodes(
  kubeconfig: string,
  count: number,
): Promise<void> {
  const config = new KubeConfig();
  config.loadFromString(kubeconfig);
  const core = config.makeApiClient(CoreV1Api);
  const nodes = Array.from({ length: count }, (_, n) => makeNode(n));
  await Promise.all(nodes.map(body => core.createNode({ body })));
  await waitFor({
    what: 'Each node',
    timeoutMs: READY_MS,
    check: async () => {
      const { items } = await core.listNode();
      return items.filter(isReady).length >= count;
    },
  });
}

function makeNode(n: number): V1Node {
  const name = `node-${n}`;
  return {
    metadata: {
      name,
      labels: {
        'kubernetes.io/arch': 'amd64',
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
      },
    },
    status: { capacity: CAPACITY, allocatable: CAPACITY },
  };
}

function isReady({ status }: V1Node): boolean {
  return Boolean(
    status?.conditions?.some(
      ({ type, status: value }) => type === 'Ready' && value === 'True',
    ),
  );
}

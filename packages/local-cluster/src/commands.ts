import { join } from 'node:path';
import type { Identities } from './Identities.ts';
import type { Programs } from './programs.ts';

/** Where a cluster keeps its data and listens. */
export type ClusterPlace = {
  folder: string;
  host: string;
  ports: { etcd: number; peers: number; api: number };
  /** The file by which its own parts find the API server. */
  kubeconfig: string;
};

/** A program, and how it is called. */
type Command = { command: string; args: string[] };

/** How each program of a cluster is started. */
export function commandsOf(
  programs: Programs,
  place: ClusterPlace,
  identities: Identities,
) {
  const { folder, host, ports, kubeconfig } = place;
  const etcd = `http://${host}:${ports.etcd}`;
  const peers = `http://${host}:${ports.peers}`;
  return {
    etcd: {
      command: programs.etcd,
      args: [
        ...flags({
          name: 'default',
          'data-dir': join(folder, 'etcd'),
          'listen-client-urls': etcd,
          'advertise-client-urls': etcd,
          'listen-peer-urls': peers,
          'initial-advertise-peer-urls': peers,
          'initial-cluster': `default=${peers}`,
          'log-level': 'warn',
        }),
        // Nobody needs the data after a power cut.
        '--unsafe-no-fsync',
      ],
    },
    apiServer: {
      command: programs.apiServer,
      args: flags({
        'etcd-servers': etcd,
        'bind-address': host,
        'advertise-address': host,
        'secure-port': ports.api,
        'cert-dir': identities.certificates,
        'token-auth-file': identities.tokensFile,
        'authorization-mode': 'RBAC',
        'service-account-issuer': 'https://kubernetes.default.svc',
        'service-account-key-file': identities.signingKeyFile,
        'service-account-signing-key-file': identities.signingKeyFile,
        'service-cluster-ip-range': '10.96.0.0/16',
        'endpoint-reconciler-type': 'none',
        // Pods need no token here, for nothing runs in them.
        'disable-admission-plugins': 'ServiceAccount',
      }),
    },
    controllerManager: {
      command: programs.controllerManager,
      args: flags({
        kubeconfig,
        'leader-elect': false,
        'secure-port': 0,
        'service-account-private-key-file': identities.signingKeyFile,
        // Crowds of pods come at once in tests.
        'kube-api-qps': 500,
        'kube-api-burst': 1_000,
      }),
    },
    scheduler: {
      command: programs.scheduler,
      args: flags({
        kubeconfig,
        'leader-elect': false,
        'secure-port': 0,
        'kube-api-qps': 500,
        'kube-api-burst': 1_000,
      }),
    },
    kwok: {
      command: programs.kwok,
      args: flags({
        kubeconfig,
        config: programs.stages,
        'manage-all-nodes': true,
      }),
    },
  } satisfies Record<string, Command>;
}

function flags(values: Record<string, string | number | boolean>): string[] {
  return Object.entries(values).map(([name, value]) => `--${name}=${value}`);
}

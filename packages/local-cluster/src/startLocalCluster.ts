import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Health, KubeConfig } from '@kubernetes/client-node';
import getPort from 'get-port';
import { onExit, ProcessGroup, waitFor } from 'test-portal';
import { commandsOf, type ClusterPlace } from './commands.ts';
import { Identities } from './Identities.ts';
import { addNodes } from './nodes.ts';
import { buildPrograms } from './programs.ts';

const READY_MS = 60_000;
const HOST = '127.0.0.1';

/** A cluster to start. */
export type LocalClusterOptions = {
  /** Begins the names of its log files; clusters at one time differ in it. */
  name: string;
  /** How many simulated nodes it has; none, by default. */
  nodes?: number;
  /** Users besides `admin`, who may do nothing before a role lets them. */
  users?: readonly string[];
};

/** A running control plane, on loopback. */
export type LocalCluster = {
  /** Where its API is. */
  url: string;
  /** The kubeconfig of a user, as YAML; of `admin`, who may do everything. */
  kubeconfig(user?: string): string;
  /** Ends the API server at once, as a crash does; the data stay. */
  killApiServer(): Promise<void>;
  /** Starts it again, on the same address and data. */
  startApiServer(): Promise<void>;
  /** Ends all processes, and removes the data. */
  stop(): Promise<void>;
};

/**
 * Starts etcd, API server, controller manager, scheduler, and kwok, which plays
 * the nodes: pods run as soon as they are scheduled, and no container does.
 */
export async function startLocalCluster(
  options: LocalClusterOptions,
): Promise<LocalCluster> {
  const { name, nodes = 0, users = [] } = options;
  const programs = await buildPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'portolan-cluster-'));
  const identities = Identities.create(folder, users);
  const place: ClusterPlace = {
    folder,
    host: HOST,
    ports: await freePorts(),
    kubeconfig: join(folder, 'admin.kubeconfig'),
  };
  const url = `https://${HOST}:${place.ports.api}`;
  const commands = commandsOf(programs, place, identities);
  const processes = new ProcessGroup();
  const forget = onExit(() => processes.kill());
  const start = (program: keyof typeof commands) =>
    processes.start({
      ...commands[program],
      name: `${name}-${program}`,
      cwd: folder,
    });
  const startApiServer = async () => {
    const child = start('apiServer');
    await waitFor({
      what: `The API server of ${name}`,
      timeoutMs: READY_MS,
      check: async () => isReady(identities.kubeconfig(url)),
    });
    return child;
  };
  const stop = async () => {
    await processes.stop();
    forget();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    start('etcd');
    let apiServer = await startApiServer();
    writeFileSync(place.kubeconfig, identities.kubeconfig(url), {
      mode: 0o600,
    });
    start('controllerManager');
    start('scheduler');
    start('kwok');
    await addNodes(identities.kubeconfig(url), nodes);
    return {
      url,
      kubeconfig: user => identities.kubeconfig(url, user),
      async killApiServer() {
        const ended = new Promise(resolve => apiServer.once('exit', resolve));
        apiServer.kill('SIGKILL');
        await ended;
      },
      async startApiServer() {
        apiServer = await startApiServer();
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function freePorts(): Promise<ClusterPlace['ports']> {
  const port = () => getPort({ host: HOST });
  return { etcd: await port(), peers: await port(), api: await port() };
}

async function isReady(kubeconfig: string): Promise<boolean> {
  const config = new KubeConfig();
  config.loadFromString(kubeconfig);
  return new Health(config).readyz({});
}

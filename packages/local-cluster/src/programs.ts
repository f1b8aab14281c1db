import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PORTAL_DIR, run, say, tail } from 'test-portal';

const GO_DIR = join(import.meta.dirname, '../go');
const CONTROL_PLANE = join(GO_DIR, 'control-plane');
const KWOK = join(GO_DIR, 'kwok');

/** What kwok does with nodes and pods, as its module has it. */
const STAGES = [
  'node/fast/node-initialize.yaml',
  'node/heartbeat-with-lease/node-heartbeat-with-lease.yaml',
  'pod/fast/pod-ready.yaml',
  'pod/fast/pod-complete.yaml',
  'pod/fast/pod-delete.yaml',
];

/** Where the programs of a cluster are. */
export type Programs = {
  etcd: string;
  apiServer: string;
  controllerManager: string;
  scheduler: string;
  kwok: string;
  /** The configuration of kwok. */
  stages: string;
};

let built: Promise<Programs> | undefined;

/**
 * The programs of a cluster, built from their pinned modules: minutes the first
 * time, nothing from then on, as long as the pins stay.
 *
 * @throws Error with the end of what the Go compiler said
 */
export function buildPrograms(): Promise<Programs> {
  built ??= findOrBuild();
  return built;
}

async function findOrBuild(): Promise<Programs> {
  const folder = join(PORTAL_DIR, 'local-cluster', pinsOf(CONTROL_PLANE, KWOK));
  if (!existsSync(folder)) {
    say('Building a Kubernetes control plane, which takes minutes once');
    const unfinished = `${folder}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    try {
      await buildAll(unfinished);
      moveTo(folder, unfinished);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  }
  return programsIn(folder);
}

/** Another process may have built the same meanwhile. */
function moveTo(folder: string, unfinished: string): void {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) {
      throw error;
    }
  }
}

/** One name for all versions. */
function pinsOf(...modules: string[]): string {
  const hash = createHash('sha256');
  for (const module of modules) {
    for (const name of ['go.mod', 'go.sum', 'tools.go']) {
      hash.update(readFileSync(join(module, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function programsIn(folder: string): Programs {
  return {
    etcd: join(folder, 'etcd'),
    apiServer: join(folder, 'kube-apiserver'),
    controllerManager: join(folder, 'kube-controller-manager'),
    scheduler: join(folder, 'kube-scheduler'),
    kwok: join(folder, 'kwok'),
    stages: join(folder, 'stages.yaml'),
  };
}

async function buildAll(folder: string): Promise<void> {
  const programs = programsIn(folder);
  const version = kubernetesVersion();
  const [major, minor] = version.slice(1).split('.');
  const flags = [
    '-s -w',
    `-X k8s.io/component-base/version.gitVersion=${version}`,
    `-X k8s.io/component-base/version.gitMajor=${major}`,
    `-X k8s.io/component-base/version.gitMinor=${minor}`,
  ].join(' ');
  const build = (module: string, to: string, ...packages: string[]) =>
    go(module, 'build', '-trimpath', '-ldflags', flags, '-o', to, ...packages);
  await build(
    CONTROL_PLANE,
    `${folder}/`,
    'k8s.io/kubernetes/cmd/kube-apiserver',
    'k8s.io/kubernetes/cmd/kube-controller-manager',
    'k8s.io/kubernetes/cmd/kube-scheduler',
  );
  await build(CONTROL_PLANE, programs.etcd, 'go.etcd.io/etcd/server/v3');
  await build(KWOK, programs.kwok, 'sigs.k8s.io/kwok/cmd/kwok');
  await writeFile(programs.stages, await readStages());
}

/** The control plane says that it is what `go.mod` pins. */
function kubernetesVersion(): string {
  const pins = readFileSync(join(CONTROL_PLANE, 'go.mod'), 'utf8');
  const version = /^\s*(?:require )?k8s\.io\/kubernetes (v\S+)$/m.exec(pins);
  if (!version) {
    throw new Error(`${CONTROL_PLANE}/go.mod does not pin k8s.io/kubernetes`);
  }
  return version[1];
}

async function readStages(): Promise<string> {
  const module = await go(
    KWOK,
    'list',
    '-m',
    '-f',
    '{{.Dir}}',
    'sigs.k8s.io/kwok',
  );
  const files = STAGES.map(path =>
    readFile(join(module, 'kustomize/stage', path), 'utf8'),
  );
  return (await Promise.all(files)).join('\n---\n');
}

async function go(module: string, ...args: string[]): Promise<string> {
  const attempt = () =>
    run('go', args, {
      cwd: module,
      env: { CGO_ENABLED: '0', GOFLAGS: '-mod=readonly' },
    });
  let result = await attempt();
  if (result.exitCode !== 0) {
    // It goes on where a module could not be fetched.
    result = await attempt();
  }
  if (result.exitCode !== 0) {
    throw new Error(
      `go ${args[0]} in ${module} failed; Go 1.26 or later is needed:\n${tail(
        result,
      )}`,
    );
  }
  return result.stdout.trim();
}

import { join } from 'node:path';
import { BACKEND_ENTRY } from './build.ts';
import { buildDocs } from './demoDocs.ts';
import { canEverybodySignIn } from './demoReady.ts';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type PostgresConnection,
} from '../postgres/embeddedPostgres.ts';
import { configArguments, DATA_DIR, ROOT } from '../paths.ts';
import { onExit } from '../processes/onExit.ts';
import { ProcessGroup } from '../processes/ProcessGroup.ts';
import { waitFor } from '../processes/wait.ts';

/** Keeps the back end small; a container of 512 MB holds it with room. */
const MEMORY_FLAGS = [
  '--max-old-space-size=320',
  '--max-semi-space-size=16',
  // V8 takes the headers of answers for things that live long, and collects
  // the old space ten times as often.
  '--no-allocation-site-pretenuring',
];

/** Lets Node.js run the TypeScript of a back end that was not built. */
const NODE_TRANSFORM = join(
  ROOT,
  'node_modules/@backstage/cli/config/nodeTransform.cjs',
);

const READY_TIMEOUT_MS = 120_000;

/** Options of {@link servePortal}. */
export type ServeOptions = {
  /** Of the log file; by itself it has the port, so that two have two. */
  name?: string;
  port: number;
  /** The sources of another back end than the built one. */
  entry?: string;
  /** A new database that goes with the server, whatever POSTGRES_HOST says. */
  fresh: boolean;
  /** Variables for the back end, such as `APP_CONFIG_…`. */
  env?: NodeJS.ProcessEnv;
  /** Rejects when starting must stop. */
  interrupted: Promise<never>;
};

/** A portal in production mode, and how to end it. */
export type ServedPortal = {
  url: string;
  database: PostgresConnection;
  /** The server of that database, if it is one of the portal's own. */
  postgres?: EmbeddedPostgres;
  /** Process id of the back end, to measure it. */
  pid: number;
  /** Rejects when a part of it ends by itself. */
  failure: Promise<never>;
  stop(): Promise<void>;
};

/**
 * Starts the built portal on PostgreSQL and waits until everybody can sign in.
 */
export async function servePortal(
  options: ServeOptions,
): Promise<ServedPortal> {
  const embedded = await startDatabase(options.fresh);
  const group = new ProcessGroup();
  const forget = onExit(() => group.kill());
  const stop = async () => {
    await group.stop();
    forget();
    await embedded?.stop();
  };
  try {
    const url = `http://localhost:${options.port}`;
    const database = embedded ?? configuredDatabase();
    const { pid } = startBackend(group, url, database, options);
    const failure = Promise.race(
      [group.failure(), embedded?.failure].filter(p => p !== undefined),
    );
    failure.catch(() => {});
    await Promise.race([
      options.interrupted,
      failure,
      waitFor({
        what: 'The back end',
        timeoutMs: READY_TIMEOUT_MS,
        check: () => canEverybodySignIn(url),
      }),
    ]);
    if (!options.entry) {
      await Promise.race([options.interrupted, buildDocs(url)]);
    }
    return {
      url,
      database,
      postgres: embedded,
      pid: pid ?? 0,
      failure,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startDatabase(
  fresh: boolean,
): Promise<EmbeddedPostgres | undefined> {
  if (fresh) {
    return startEmbeddedPostgres('throw-away');
  }
  return process.env.POSTGRES_HOST
    ? undefined
    : startEmbeddedPostgres({ folder: join(DATA_DIR, 'postgres') });
}

function configuredDatabase(): PostgresConnection {
  const { POSTGRES_HOST, POSTGRES_PORT, POSTGRES_USER, POSTGRES_PASSWORD } =
    process.env;
  return {
    host: POSTGRES_HOST ?? 'localhost',
    port: Number(POSTGRES_PORT ?? 5432),
    user: POSTGRES_USER ?? 'postgres',
    password: POSTGRES_PASSWORD ?? '',
  };
}

function startBackend(
  group: ProcessGroup,
  url: string,
  database: PostgresConnection,
  { port, name = `portal ${port}`, entry, env }: ServeOptions,
) {
  return group.start({
    name,
    command: process.execPath,
    args: [
      ...MEMORY_FLAGS,
      ...(entry ? ['--require', NODE_TRANSFORM, entry] : [BACKEND_ENTRY]),
      ...configArguments(
        'app-config.yaml',
        'app-config.demo.yaml',
        'app-config.serve.yaml',
      ),
    ],
    cwd: join(ROOT, 'packages/backend'),
    env: {
      ...env,
      NODE_ENV: 'production',
      APP_CONFIG_app_baseUrl: JSON.stringify(url),
      APP_CONFIG_backend_baseUrl: JSON.stringify(url),
      APP_CONFIG_backend_cors_origin: JSON.stringify(url),
      APP_CONFIG_backend_listen_port: String(port),
      POSTGRES_HOST: database.host,
      POSTGRES_PORT: String(database.port),
      POSTGRES_USER: database.user,
      POSTGRES_PASSWORD: database.password,
    },
  });
}

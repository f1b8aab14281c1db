import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  answers,
  BACKSTAGE_CLI,
  buildDocs,
  canEverybodySignIn,
  configArguments,
  DATA_DIR,
  LOG_DIR,
  ProcessGroup,
  ROOT,
  say,
  waitFor,
} from 'test-portal';
import { assertPortIsFree } from './lib/ports.ts';
import { readOptions, readPort, runCommand, secondsSince } from './lib/run.ts';

const HELP = `Usage: ./portal start [options]

Starts the demo for development: code reloads as you change it, data stays in .portal/data.

  --port <port>          of the page (3000)
  --backend-port <port>  of the API (7007)`;

const READY_TIMEOUT_MS = 240_000;

const began = performance.now();
const options = readOptions(
  {
    port: { type: 'string', default: '3000' },
    'backend-port': { type: 'string', default: '7007' },
  },
  HELP,
);

await runCommand(async interrupted => {
  const port = readPort(options.port, '--port');
  const backendPort = readPort(options['backend-port'], '--backend-port');
  await assertPortIsFree(port, '--port');
  await assertPortIsFree(backendPort, '--backend-port');
  mkdirSync(DATA_DIR, { recursive: true });

  const group = startDevelopment(port, backendPort);
  const ended = Promise.race([interrupted, group.failure()]);
  try {
    await Promise.race([ended, waitUntilUsable(port, backendPort)]);
    say(
      `http://localhost:${port} is ready after ${secondsSince(
        began,
      )} s. Ctrl-C stops it; logs are in ${LOG_DIR}`,
    );
    await ended;
  } finally {
    await group.stop();
  }
});

function startDevelopment(port: number, backendPort: number): ProcessGroup {
  const group = new ProcessGroup();
  process.once('exit', () => group.kill());
  const pageUrl = `http://localhost:${port}`;
  const env = {
    APP_CONFIG_app_baseUrl: JSON.stringify(pageUrl),
    APP_CONFIG_backend_baseUrl: JSON.stringify(
      `http://localhost:${backendPort}`,
    ),
    APP_CONFIG_backend_cors_origin: JSON.stringify(pageUrl),
    APP_CONFIG_backend_listen_port: String(backendPort),
    BROWSER: 'none',
  };
  for (const [name, folder, ownPort] of [
    ['back end', 'packages/backend', backendPort],
    ['front end', 'packages/app', port],
  ] as const) {
    say(`Starting the ${name}`);
    group.start({
      // Two portals of one checkout have logs of their own.
      name: `${name} ${ownPort}`,
      command: process.execPath,
      args: [
        BACKSTAGE_CLI,
        'package',
        'start',
        ...configArguments('app-config.yaml', 'app-config.demo.yaml'),
      ],
      cwd: join(ROOT, folder),
      env,
    });
  }
  return group;
}

async function waitUntilUsable(port: number, backendPort: number) {
  await Promise.all([
    waitFor({
      what: 'The front end',
      timeoutMs: READY_TIMEOUT_MS,
      check: () => answers(`http://localhost:${port}/`),
    }),
    waitFor({
      what: 'The back end',
      timeoutMs: READY_TIMEOUT_MS,
      check: () => canEverybodySignIn(`http://localhost:${backendPort}`),
    }),
  ]);
  await buildDocs(`http://localhost:${backendPort}`);
}

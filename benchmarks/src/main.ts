import { parseArgs } from 'node:util';
import { signIn, type PluginBenchmarks, type Workload } from 'test-portal';
import { findBenchmarks } from './findBenchmarks.ts';
import { measure } from './measure.ts';
import { startFloor } from './startFloor.ts';
import { tableHead, tableRow } from './table.ts';

const HELP = `Usage: ./portal bench [workload…] [options]

Puts the workloads of docs/benchmarks.md, or those that are named, on a portal that runs (./portal serve), and prints a
table. The portal must be on this machine.

  --url <url>          of the portal (http://localhost:7007)
  --tasks <number>     that it has at least; missing ones are imported (100000)
  --seconds <number>   that each load lasts (10)
  --rounds <number>    of which the median is printed (1)
  --floor              measures what node:http and pg alone cost as well, in turn with the portal
  --person <ref>       who is signed in (user:default/priya.raman)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', short: 'h', default: false },
    url: { type: 'string', default: 'http://localhost:7007' },
    tasks: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '1' },
    floor: { type: 'boolean', default: false },
    person: { type: 'string', default: 'user:default/priya.raman' },
  },
});

if (values.help) {
  process.stdout.write(`${HELP}\n`);
} else {
  await main();
}

async function main() {
  const { hostname } = new URL(values.url);
  if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname)) {
    throw new Error(`--url must be on this machine, not ${hostname}`);
  }
  const all = await findBenchmarks();
  const chosen = chooseWorkloads(all.flatMap(({ workloads }) => workloads));
  for (const benchmarks of all) {
    const workloads = benchmarks.workloads.filter(workload =>
      chosen.includes(workload),
    );
    if (workloads.length > 0) {
      await run({ ...benchmarks, workloads });
    }
  }
}

async function run(benchmarks: PluginBenchmarks) {
  const { origin } = new URL(values.url);
  const session = await signIn(origin, values.person, benchmarks.pluginId);
  const dataset = await benchmarks.prepare(session, readNumber('tasks'));
  const floor = values.floor ? await startFloor(benchmarks) : undefined;
  process.stdout.write(`${dataset.total} tasks\n\n${tableHead()}\n`);
  try {
    for (const workload of benchmarks.workloads) {
      const rows = await measure({
        workload,
        targets: [
          { name: 'portal', session },
          ...(floor && workload.onFloor
            ? [{ name: 'floor', session: floor.session }]
            : []),
        ],
        dataset,
        seconds: readNumber('seconds'),
        rounds: readNumber('rounds'),
      });
      rows.forEach(row => process.stdout.write(`${tableRow(workload, row)}\n`));
      if (rows.some(({ result }) => result.errors > 0)) {
        process.exitCode = 1;
      }
    }
  } finally {
    await floor?.stop();
  }
}

function chooseWorkloads(workloads: Workload[]): Workload[] {
  const unknown = positionals.find(
    id => !workloads.some(workload => workload.id === id),
  );
  if (unknown) {
    throw new Error(
      `There is no workload ${unknown}; there are ${workloads
        .map(({ id }) => id)
        .join(', ')}`,
    );
  }
  return positionals.length > 0
    ? workloads.filter(workload => positionals.includes(workload.id))
    : workloads;
}

function readNumber(name: 'tasks' | 'seconds' | 'rounds'): number {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 1) {
    throw new Error(
      `--${name} must be a whole number above 0, not ${values[name]}`,
    );
  }
  return number;
}

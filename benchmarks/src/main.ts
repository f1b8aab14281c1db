import { parseArgs } from 'node:util';
import { prepareDataset } from './dataset.ts';
import { startFloor } from './floor/startFloor.ts';
import { measure } from './measure.ts';
import { signIn } from './session.ts';
import { tableHead, tableRow } from './table.ts';
import { mix, mixWithScrapes } from './workloads/mix.ts';
import { getById, listHundred, listTwenty, search } from './workloads/reads.ts';
import type { Workload } from './workloads/Workload.ts';
import { contend, create } from './workloads/writes.ts';

const HELP = `Usage: ./portal bench [workload…] [options]

Puts the workloads W1 to W8 of docs/benchmarks.md, or those that are named, on a portal that runs (./portal serve),
and prints a table. The portal must be on this machine.

  --url <url>          of the portal (http://localhost:7007)
  --tasks <number>     that it has at least; missing ones are imported (100000)
  --seconds <number>   that each load lasts (10)
  --rounds <number>    of which the median is printed (1)
  --floor              measures W1, W2, W3 and W5 on node:http and pg alone as well, in turn with the portal
  --person <ref>       who is signed in (user:default/priya.raman)`;

const WORKLOADS: Workload[] = [
  getById,
  listTwenty,
  listHundred,
  search,
  create,
  contend,
  mix,
  mixWithScrapes,
];

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
  const url = new URL(values.url);
  if (!['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) {
    throw new Error(`--url must be on this machine, not ${url.hostname}`);
  }
  const chosen = chooseWorkloads();
  const session = await signIn(url.origin, values.person);
  const dataset = await prepareDataset(session, readNumber('tasks'));
  const floor = values.floor ? await startFloor() : undefined;
  process.stdout.write(`${dataset.total} tasks\n\n${tableHead()}\n`);
  try {
    for (const workload of chosen) {
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

function chooseWorkloads(): Workload[] {
  const unknown = positionals.find(
    id => !WORKLOADS.some(workload => workload.id === id),
  );
  if (unknown) {
    throw new Error(
      `There is no workload ${unknown}; there are ${WORKLOADS.map(
        ({ id }) => id,
      ).join(', ')}`,
    );
  }
  return positionals.length > 0
    ? WORKLOADS.filter(workload => positionals.includes(workload.id))
    : WORKLOADS;
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

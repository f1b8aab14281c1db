import { parseArgs } from 'node:util';
import { prepareDataset } from './dataset.ts';
import { signIn } from './session.ts';
import { tableHead, tableRow } from './table.ts';
import { mix, mixWithScrapes } from './workloads/mix.ts';
import { getById, listHundred, listTwenty, search } from './workloads/reads.ts';
import type { Workload } from './workloads/Workload.ts';
import { contend, create } from './workloads/writes.ts';

const HELP = `Usage: ./portal bench [workload…] [options]

Puts the workloads W1 to W8 of docs/benchmarks.md, or those that are named, on a portal that runs (./portal serve --fresh),
and prints a table. The portal must be on this machine.

  --url <url>          of the portal (http://localhost:7007)
  --tasks <number>     that it has at least; missing ones are imported (100000)
  --seconds <number>   that each load lasts (10)
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
  process.stdout.write(`${dataset.total} tasks\n\n${tableHead()}\n`);
  let errors = 0;
  for (const workload of chosen) {
    const context = { session, dataset, seconds: readNumber('seconds') };
    for await (const [load, result] of workload.run(context)) {
      process.stdout.write(
        `${tableRow(`${workload.id} ${workload.title}`, load, result)}\n`,
      );
      errors += result.errors;
    }
  }
  process.exitCode = errors > 0 ? 1 : 0;
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

function readNumber(name: 'tasks' | 'seconds'): number {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 1) {
    throw new Error(
      `--${name} must be a whole number above 0, not ${values[name]}`,
    );
  }
  return number;
}

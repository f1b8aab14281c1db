import type { LoadResult } from './load.ts';

const COLUMNS: [string, (result: LoadResult) => string][] = [
  ['req/s', result => result.perSecond.toFixed(0)],
  ['p50 ms', result => result.p50.toFixed(0)],
  ['p99 ms', result => result.p99.toFixed(0)],
  ['server CPU ms/req', result => result.serverCpu.toFixed(3)],
  ['PostgreSQL CPU ms/req', result => result.databaseCpu.toFixed(3)],
  ['memory MiB', result => result.memory.toFixed(0)],
  ['connections', result => result.connections.toFixed(0)],
  ['errors', result => result.errors.toFixed(0)],
];

/** The heading of the table, in Markdown. */
export function tableHead(): string {
  const names = ['workload', 'load', ...COLUMNS.map(([name]) => name)];
  return [row(names), row(names.map((_, n) => (n < 2 ? '---' : '---:')))].join(
    '\n',
  );
}

/** One row of the table. */
export function tableRow(workload: string, load: string, result: LoadResult) {
  return row([workload, load, ...COLUMNS.map(([, text]) => text(result))]);
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}

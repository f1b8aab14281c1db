import type { LoadResult, Workload } from 'test-portal';
import type { Row } from './measure.ts';

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
  const names = [
    'workload',
    'load',
    'server',
    ...COLUMNS.map(([name]) => name),
  ];
  return [
    line(names),
    line(names.map((_, n) => (n < 3 ? '---' : '---:'))),
  ].join('\n');
}

/** One row of the table. */
export function tableRow(
  { id, title }: Workload,
  { target, load, result }: Row,
): string {
  const figures = COLUMNS.map(([, text]) => text(result));
  return line([`${id} ${title}`, load, target, ...figures]);
}

function line(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}

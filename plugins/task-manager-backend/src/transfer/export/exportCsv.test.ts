import {
  EXPORTED_TASK_FIELDS,
  type Task,
} from '@portolan/plugin-task-manager-common';
import { buffer } from 'node:stream/consumers';
import { readCsv } from '../csv/__testUtils__/readCsv';
import { readPlainCsv } from '../csv/__testUtils__/readPlainCsv';
import { exportCsv } from './exportCsv';

const task: Task = {
  id: '0190b3a0-0000-7000-8000-000000000002',
  title: 'Ä first one',
  description: null,
  status: 'pending',
  priority: 'low',
  dueDate: null,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  completedAt: null,
  version: 1,
  entityRef: null,
  assigneeRef: null,
  createdBy: 'user:default/ana',
  labels: [],
  rank: 'a0',
  source: 'manual',
  fingerprint: null,
};

async function write(...tasks: Partial<Task>[]): Promise<Buffer> {
  async function* all() {
    for (const some of tasks) {
      yield { ...task, ...some };
    }
  }
  return buffer(exportCsv(all()));
}

describe('exportCsv', () => {
  it('keeps a row whole for other readers, whatever ends a line in its cells', async () => {
    const descriptions = [
      'Steps:\nopen\nclose',
      'old\rMac',
      'Windows\r\nhas both',
      'ends with one\n',
      '\r',
      'a "quoted"\r\nword, and\n; more',
    ];
    const file = await write(
      ...descriptions.map(description => ({ description })),
    );
    const [header, ...rows] = readPlainCsv(file.subarray(3).toString());
    expect(header).toEqual(EXPORTED_TASK_FIELDS);
    expect(rows.map(cells => cells.length)).toEqual(
      descriptions.map(() => EXPORTED_TASK_FIELDS.length),
    );
    const column = EXPORTED_TASK_FIELDS.indexOf('description');
    expect(rows.map(cells => cells[column])).toEqual(descriptions);
  });

  it('lists labels so that an import has the same, whatever they hold', async () => {
    const labels = [
      'Q&A, Support',
      'left; right',
      '"in quotes"',
      '5" disk',
      '"',
      'half "open',
      '=SUM(A1); =2',
      "'=kept",
      '-1, +2',
      'plain',
      '"a";"b"',
    ];
    const { rows } = await readCsv(
      await write({ labels }, ...labels.map(label => ({ labels: [label] }))),
    );
    expect(rows.map(({ input, errors }) => [input.labels, errors])).toEqual([
      [labels, []],
      ...labels.map(label => [[label], []]),
    ]);
  });

  it('begins with the mark by which spreadsheets know UTF-8', async () => {
    const file = await write({});
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(file.toString().match(/\uFEFF/g)).toHaveLength(1);
  });
});

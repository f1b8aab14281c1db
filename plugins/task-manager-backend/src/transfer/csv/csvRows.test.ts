import { Readable } from 'node:stream';
import type { Task } from '@portolan/plugin-task-manager-common';
import { text } from 'node:stream/consumers';
import { readCsv } from './__testUtils__/readCsv';
import { openCsv } from './csvRows';
import { exportCsv } from '../export/exportCsv';
import { escapeFormulas, unescapeFormulas } from './formulas';

const task: Task = {
  id: '0190b3a0-0000-7000-8000-000000000001',
  title: '=HYPERLINK("http://evil.example","x")',
  description: 'Two\r\nlines, a "quote" and; a semicolon',
  status: 'in_progress',
  priority: 'critical',
  dueDate: '2026-12-01T23:59:59.999Z',
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  completedAt: null,
  version: 3,
  entityRef: 'component:default/ledger',
  assigneeRef: '@import-me',
  createdBy: 'user:default/ana',
  labels: ['pci', '+1'],
  rank: 'a0',
  source: 'manual',
  fingerprint: null,
};

describe('openCsv', () => {
  it.each([
    ['a;=1+1', "a;'=1+1"],
    ['x\t=2', "x\t'=2"],
    ['List:\n- one\n- two', "List:\n'- one\n'- two"],
    ["'=kept", "''=kept"],
    ['x;"=1+1;y', 'x;"\'=1+1;y'],
    ['x\n" "=2', 'x\n" "\'=2'],
    ['＝1; ＠a', "'＝1; '＠a"],
    ['a=1, b-2', 'a=1, b-2'],
  ])(
    'escapes %j for every separator, and takes that back',
    (plain, escaped) => {
      expect(escapeFormulas(plain)).toBe(escaped);
      expect(unescapeFormulas(escaped)).toBe(plain);
    },
  );

  it('refuses column names that would make each error large, and knows no inherited ones', async () => {
    await expect(readCsv(`title,${'x'.repeat(201)}\na,b`)).rejects.toThrow(
      'line 1: the name of column 2 has more than 200 characters',
    );
    const { columns } = await readCsv('title, constructor ,__proto__\na,b,c');
    expect(columns).toEqual([
      { header: 'title', field: 'title' },
      { header: 'constructor', field: null },
      { header: '__proto__', field: null },
    ]);
  });

  it('reads back what was exported, and the file runs no formula', async () => {
    async function* tasks() {
      yield { ...task, assigneeRef: 'user:default/ben' };
    }
    const csv = await text(exportCsv(tasks()));
    const { dialect, rows } = await readCsv(csv);

    expect(csv.split('\r\n')[1]).toContain(`"'=HYPERLINK(`);
    expect(dialect).toBe('portolan');
    expect(rows).toEqual([
      {
        line: 2,
        errors: [],
        valueMappings: [
          { field: 'status', value: 'in_progress', becomes: 'in_progress' },
          { field: 'priority', value: 'critical', becomes: 'critical' },
        ],
        id: task.id,
        input: {
          title: task.title,
          description: task.description,
          status: 'in_progress',
          priority: 'critical',
          dueDate: '2026-12-01T23:59:59.999Z',
          entityRef: 'component:default/ledger',
          assigneeRef: 'user:default/ben',
          labels: ['pci', '+1'],
        },
      },
    ]);
  });

  it.each([
    [
      'jira',
      'Summary,Issue key,Issue Type,Status,Priority,Assignee,Due date,Labels,Labels\n' +
        'Rotate keys,OPS-1,Task,In Progress,Highest,ana,24/Dec/26 5:00 PM,aws,iam\n',
      {
        title: 'Rotate keys',
        description: 'Jira: OPS-1',
        status: 'in_progress',
        priority: 'critical',
        assigneeRef: 'user:default/ana',
        dueDate: '2026-12-24T17:00:00.000Z',
        labels: ['aws', 'iam'],
      },
    ],
    [
      'github',
      'title,body,state,labels,assignees,url\n' +
        'Rotate keys,"- [ ] all",OPEN,"aws,iam","@ana,ben",https://github.example/o/r/issues/1\n',
      {
        title: 'Rotate keys',
        description: '- [ ] all\n\nGitHub: https://github.example/o/r/issues/1',
        status: 'pending',
        assigneeRef: 'user:default/ana',
        labels: ['aws', 'iam'],
      },
    ],
    [
      'trello',
      'Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,List Name\n' +
        '1,Rotate keys,https://trello.example/c/1,Now,aws,,2026-12-24T17:00:00Z,Doing\n',
      {
        title: 'Rotate keys',
        description: 'Now\n\nTrello: https://trello.example/c/1',
        status: 'in_progress',
        dueDate: '2026-12-24T17:00:00Z',
        labels: ['aws'],
      },
    ],
    [
      'other',
      'Task;Deadline;Assigned to;Tags\nRotate keys;2026-12-24;ana;aws\n',
      {
        title: 'Rotate keys',
        dueDate: '2026-12-24',
        assigneeRef: 'user:default/ana',
        labels: ['aws'],
      },
    ],
  ])('recognises the export of %s', async (dialect, csv, input) => {
    const result = await readCsv(csv);
    expect(result.dialect).toBe(dialect);
    expect(result.rows).toEqual([
      { line: 2, errors: [], input, valueMappings: expect.any(Array) },
    ]);
  });

  it('lets the mapping fill and leave out columns', async () => {
    const { columns, rows } = await readCsv(
      'What,Summary,Notes\nA,B,C\n',
      JSON.stringify({ What: 'title', Summary: '' }),
    );
    expect(columns).toEqual([
      { header: 'What', field: 'title' },
      { header: 'Summary', field: null },
      { header: 'Notes', field: 'description' },
    ]);
    expect(rows[0].input).toEqual({ title: 'A', description: 'C' });
  });

  it.each([
    [
      'a,b\n1,2',
      undefined,
      undefined,
      "no column fills 'title'; the file has the columns 'a', 'b'",
    ],
    [
      'title,x\n1,2',
      '{"x":"title"}',
      'x',
      "more than one column fills 'title'; leave all but one out",
    ],
  ])(
    'says of %j with mapping %s what is wrong with its columns',
    async (csv, mapping, column, message) => {
      const { errors, columns } = await readCsv(csv, mapping);
      expect(errors).toEqual([{ line: 1, column, message }]);
      expect(columns).toHaveLength(2);
    },
  );

  it('leaves no file open, though its rows are not read', async () => {
    const opened: Readable[] = [];
    const open = () => {
      opened.push(Readable.from([Buffer.from(`a,b\n${'1,2\n'.repeat(1e5)}`)]));
      return opened[opened.length - 1];
    };
    const { errors } = await openCsv(open);
    expect(errors).toHaveLength(1);
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.every(file => file.destroyed)).toBe(true);
  });

  it('takes a list with addresses for no tool’s export', async () => {
    const { dialect, columns } = await readCsv(
      'title,url,due date\nA,http://b,',
    );
    expect(dialect).toBe('other');
    expect(columns.map(({ field }) => field)).toEqual([
      'title',
      'reference',
      'dueDate',
    ]);
  });
});

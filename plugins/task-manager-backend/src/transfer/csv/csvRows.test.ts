import { Readable } from 'node:stream';
import type { Task } from '@portolan/plugin-task-manager-common';
import { text } from 'node:stream/consumers';
import { parseMapping } from './columnMapping';
import { openCsv } from './csvRows';
import { exportCsv } from '../export/exportCsv';
import { escapeFormulas, unescapeFormulas } from './formulas';
import type { ImportRow } from '../import/ImportRow';

async function read(csv: string | Buffer, mapping?: string) {
  const source = await openCsv(
    () => Readable.from([Buffer.from(csv)]),
    parseMapping(mapping),
  );
  const rows: ImportRow[] = [];
  for await (const row of source.rows) {
    rows.push(row);
  }
  return { ...source, rows };
}

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
    await expect(read(`title,${'x'.repeat(201)}\na,b`)).rejects.toThrow(
      'line 1: the name of column 2 has more than 200 characters',
    );
    const { columns } = await read('title, constructor ,__proto__\na,b,c');
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
    const { dialect, rows } = await read(csv);

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
    const result = await read(csv);
    expect(result.dialect).toBe(dialect);
    expect(result.rows).toEqual([
      { line: 2, errors: [], input, valueMappings: expect.any(Array) },
    ]);
  });

  it('names line, column and reason of every bad cell, and goes on', async () => {
    const { rows } = await read(
      [
        '\uFEFFtitle,status,priority,dueDate,assigneeRef',
        '"a title',
        'of two lines",pending,,,',
        'b,constructor,urgent,31.12.2026,Ana Silva',
        'c,,,,,one too many',
        'd,done,low,2026-12-31,ana',
      ].join('\r\n'),
    );
    expect(rows.map(row => row.line)).toEqual([2, 4, 5, 6]);
    expect(rows[0].errors).toEqual([]);
    expect(rows[1].errors).toEqual([
      {
        line: 4,
        column: 'status',
        message: expect.stringMatching(
          /'constructor' is not a status; use one of pending/,
        ),
      },
      {
        line: 4,
        column: 'dueDate',
        message: expect.stringContaining("'31.12.2026' is not a date"),
      },
      {
        line: 4,
        column: 'assigneeRef',
        message: expect.stringContaining('user:default/name'),
      },
    ]);
    expect(rows[2].errors[0].message).toContain('6 cells');
    expect(rows[3]).toEqual({
      line: 6,
      errors: [],
      valueMappings: [
        { field: 'status', value: 'done', becomes: 'completed' },
        { field: 'priority', value: 'low', becomes: 'low' },
      ],
      input: {
        title: 'd',
        status: 'completed',
        priority: 'low',
        dueDate: '2026-12-31',
        assigneeRef: 'user:default/ana',
      },
    });
  });

  it('lets the mapping fill and leave out columns', async () => {
    const { columns, rows } = await read(
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
      const { errors, columns } = await read(csv, mapping);
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
    const { errors } = await openCsv(open, new Map());
    expect(errors).toHaveLength(1);
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.every(file => file.destroyed)).toBe(true);
  });

  it('takes a list with addresses for no tool’s export', async () => {
    const { dialect, columns } = await read('title,url,due date\nA,http://b,');
    expect(dialect).toBe('other');
    expect(columns.map(({ field }) => field)).toEqual([
      'title',
      'reference',
      'dueDate',
    ]);
  });

  it.each([
    ['', undefined, 'line 1: the file is empty'],
    ['title\n1', '{"title":"version"}', "column 'title' must name one of"],
    ['title\n1', '[]', 'mapping must be a JSON object'],
    ['title\n"never closed', undefined, 'not valid CSV'],
  ])('refuses %j with mapping %s', async (csv, mapping, message) => {
    await expect(read(csv, mapping)).rejects.toThrow(message);
  });

  it('refuses a header of too many columns, without repeating it', async () => {
    const header = (columns: number) =>
      `title${',labels'.repeat(columns - 1)}\nA`;
    expect((await read(header(200))).columns).toHaveLength(200);
    await expect(read(header(201))).rejects.toThrow(
      /^line 1: the file has 201 columns; at most 200 are read$/,
    );
  });

  it('stops at more labels than a task has, over all columns', async () => {
    const labels = (count: number) =>
      Array.from({ length: count }, (_, n) => `l${n}`).join(';');
    const { rows } = await read(
      `title,labels,labels\nA,${labels(19)},x\nB,${labels(19)},x;y\n`,
    );
    expect(rows[0]).toMatchObject({ errors: [], input: { title: 'A' } });
    expect(rows[0].input.labels).toHaveLength(20);
    expect(rows[1].errors).toEqual([
      { line: 3, column: 'labels', message: expect.stringContaining('20') },
    ]);
  });

  it('reports text that is not UTF-8', async () => {
    const { rows } = await read(Buffer.from('title\nCaf\xe9\n', 'latin1'));
    expect(rows[0].errors[0]).toMatchObject({ line: 2, column: 'title' });
  });
});

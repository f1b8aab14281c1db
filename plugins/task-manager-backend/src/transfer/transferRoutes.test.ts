import { gzipSync } from 'node:zlib';
import { ANA, startWithPeople } from '../__testUtils__/startWithPeople';

jest.setTimeout(120_000);

describe('import and export of tasks', () => {
  let backend: Awaited<ReturnType<typeof startWithPeople>>;

  beforeAll(async () => {
    backend = await startWithPeople();
  });

  it('tells all that is wrong with a row at once, by column', async () => {
    const report = await backend
      .as(ANA)
      .post('/tasks/import?dryRun=true')
      .set('content-type', 'text/csv')
      .send('title,status,due date,assignee\n ,paused,2026-13-40,two words\n');
    expect(report.body.errors).toEqual(
      [
        ['status', "'paused' is not"],
        ['assignee', "'two words' is not"],
        ['title', 'title must'],
        ['due date', 'dueDate must'],
      ].map(([column, message]) => ({
        line: 2,
        column,
        message: expect.stringContaining(message),
      })),
    );
    expect(report.body).toMatchObject({ rows: 1, valid: 0, errorCount: 4 });
  });

  it('imports all rows or none, and exports what it imported', async () => {
    const ana = backend.as(ANA);
    const rows = Array.from(
      { length: 10_000 },
      (_, n) =>
        `Imported ${n},pending,${n % 2 ? 'high' : 'low'},2026-12-31,=1+${n}`,
    );
    const csv = ['title,status,priority,dueDate,labels', ...rows];
    const bad = [...csv];
    bad[10] = 'No such status,paused,,,';
    bad[5_000] = ',pending,,,';
    bad[9_999] = 'No such day,pending,,2026-02-30,';
    const send = (query: string, lines: string[]) =>
      ana
        .post(`/tasks/import?${query}`)
        .set('Content-Type', 'text/csv')
        .send(lines.join('\n'));

    const dryRun = await send('dryRun=true', bad);
    expect(dryRun.status).toBe(200);
    expect(dryRun.body).toMatchObject({
      dryRun: true,
      rows: 10_000,
      valid: 9_997,
      imported: 0,
      errorCount: 3,
      errors: [
        { line: 11, column: 'status' },
        { line: 5_001, column: 'title' },
        { line: 10_000, column: 'dueDate' },
      ],
    });
    const refused = await send('dryRun=false', bad);
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({
      name: 'InputError',
      report: { errorCount: 3 },
    });
    const before = await ana.get('/tasks/statistics?priority=high');
    expect(before.body.total).toBe(0);

    const imported = await send('', csv);
    expect(imported.body).toMatchObject({ rows: 10_000, imported: 10_000 });
    const after = await ana.get('/tasks/statistics?priority=high');
    expect(after.body.total).toBe(5_000);

    const file = await ana.get('/tasks/export?priority=high');
    const lines = file.text.trimEnd().split('\r\n');
    expect(file.headers['content-type']).toContain('text/csv');
    expect(lines).toHaveLength(5_001);
    expect(lines[1]).toContain(`'=1+1`);
    const ndjson = await ana
      .get('/tasks/export?format=ndjson&priority=high')
      .buffer(true);
    expect(JSON.parse(ndjson.text.split('\n')[0])).toMatchObject({
      title: 'Imported 1',
      createdBy: ANA,
      labels: ['=1+1'],
    });
  });

  it('takes compressed files, and says of one that is too large how large it may be', async () => {
    const send = (body: Buffer, headers: Record<string, string> = {}) =>
      backend
        .as(ANA)
        .post('/tasks/import?dryRun=true')
        .set({ 'Content-Type': 'text/csv', ...headers })
        .serialize(data => data)
        .send(body as unknown as string);
    const gzip = { 'Content-Encoding': 'gzip' };
    const rows = Buffer.from('title,status\nZip it,done\n');
    const read = await send(gzipSync(rows), gzip);
    expect(read.body).toMatchObject({ rows: 1, valid: 1, errors: [] });

    const large = Buffer.alloc(64 * 1024 * 1024 + 1, 'title\n');
    for (const refused of [
      await send(large),
      await send(gzipSync(large), gzip),
    ]) {
      expect(refused.status).toBe(413);
      expect(refused.body.error.message).toBe(
        'The body must not have more than 64 MiB; split the file and import the parts',
      );
    }
  });

  it.each([
    [415, 'text/plain', '', /Content-Type/],
    [400, 'text/csv', 'dryRun=maybe', /dryRun must be true or false/],
    [400, 'text/csv', 'mapping=5', /mapping must be a JSON object/],
    [
      400,
      'text/csv',
      'mapping=%7B%7D&mapping=%7B%7D',
      /mapping must be given once/,
    ],
  ])(
    'refuses with %i an import of %s with %j',
    async (status, type, query, message) => {
      const response = await backend
        .as(ANA)
        .post(`/tasks/import?${query}`)
        .set('Content-Type', type)
        .send('title\nA');
      expect(response.status).toBe(status);
      expect(response.body.error.message).toMatch(message);
    },
  );
});

import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { createTestDatabases, databaseIds } from './__testUtils__/databases';
import { startPlugin } from './__testUtils__/startPlugin';

// Thousands of requests, on a machine that may be busy.
jest.setTimeout(300_000);

const JSON_TYPE = 'application/json';

type Attempt = {
  method: string;
  path: string;
  type?: string;
  body?: string | Buffer;
  headers?: Record<string, string>;
};

const nasty: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  123456789012345678901234567890,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\uffff',
  "'; drop table tasks; --",
  '%_\\:*&|!()<>"\'',
  '{}',
  'x'.repeat(300),
  'é'.repeat(70_000),
  // Half of the last of these lies beyond what is indexed of a word.
  `a${'😀'.repeat(110)}`,
  // Normalising these takes a time that grows with the square of their number.
  '\u0315\u0300'.repeat(16_000),
  '0000-00-00',
  '9999-12-31T23:59:59.999-23:59',
  '1970-01-01T00:00:00+23:59',
  '2026-13-01T25:61:61Z',
  '+275760-09-13T00:00:00Z',
  'Infinity',
  '1e400',
  '0x10',
  'urn:uuid:01930000-0000-7000-8000-000000000000',
  [],
  [[]],
  ['\u0000'],
  {},
  { $ne: null },
  { __proto__: { polluted: true } },
];

/** What can be sent, much of it to a task that exists. */
function attempts(taskId: string): Attempt[] {
  const task = `/tasks/${taskId}`;
  const text = (value: unknown) => JSON.stringify(value) ?? 'undefined';
  const fields = [
    'title',
    'description',
    'status',
    'priority',
    'dueDate',
    'entityRef',
    'assigneeRef',
    'labels',
    'source',
    'fingerprint',
    '__proto__',
  ];
  const parameters = [
    'status',
    'assignee',
    'entity',
    'label',
    'source',
    'creator',
    'watcher',
    'dueBefore',
    'dueAfter',
    'createdBefore',
    'createdAfter',
    'overdue',
    'unassigned',
    'q',
    'orderBy',
    'order',
    'limit',
    'cursor',
    'totals',
  ];
  const body = (method: string, path: string, value: unknown): Attempt => ({
    method,
    path,
    type: JSON_TYPE,
    body: text(value),
    headers: { 'if-match': '*' },
  });
  const strings = nasty.map(value =>
    typeof value === 'string' ? value : text(value),
  );
  return [
    ...fields.flatMap(field =>
      nasty.flatMap(value => [
        body('POST', '/tasks', { title: 'x', [field]: value }),
        body('PATCH', task, { [field]: value }),
        body('POST', '/tasks/bulk', {
          ids: [taskId],
          patch: { [field]: value },
        }),
        body('POST', '/tasks/bulk', {
          updates: [{ id: taskId, patch: { [field]: value } }],
        }),
        body('POST', '/findings', {
          source: 'scan',
          findings: [{ fingerprint: field, title: 'x', [field]: value }],
        }),
        {
          method: 'POST',
          path: '/tasks/import',
          type: 'application/x-ndjson',
          body: text({ title: 'x', [field]: value }),
        },
        {
          method: 'POST',
          path: '/tasks/import?dryRun=true',
          type: 'text/csv',
          body: `title,${field}\nx,${text(value)}`,
        },
        body('POST', '/tasks/bulk', {
          filter: { [field]: value },
          patch: { priority: 'low' },
        }),
      ]),
    ),
    ...['after', 'before', 'status'].flatMap(field =>
      nasty.map(value => body('POST', `${task}/move`, { [field]: value })),
    ),
    ...nasty.flatMap(value => [
      body('POST', `${task}/comments`, { body: value }),
      body('PUT', `/views/${taskId}`, {
        name: value,
        layout: 'board',
        query: '',
      }),
      body('POST', '/views', { name: value, layout: 'board', query: value }),
      body('PUT', '/preferences', { notifications: value }),
    ]),
    ...['comments', 'activity'].flatMap(list =>
      ['limit', 'cursor'].flatMap(name =>
        ['Infinity', '1e400', '-1', '0', 'x'].map(value => ({
          method: 'GET',
          path: `${task}/${list}?${name}=${value}`,
        })),
      ),
    ),
    ...['ids', 'filter', 'updates', 'action', 'patch'].flatMap(field =>
      nasty.map(value => body('POST', '/tasks/bulk', { [field]: value })),
    ),
    ...nasty.map(value => body('POST', '/tasks', value)),
    ...parameters.flatMap(name =>
      strings
        .filter(value => value.length < 1000 && !/\p{Surrogate}/u.test(value))
        .flatMap(value => {
          const encoded = encodeURIComponent(value);
          return ['/tasks', '/tasks/statistics'].flatMap(path => [
            { method: 'GET', path: `${path}?${name}=${encoded}` },
            { method: 'GET', path: `${path}?${name}[a]=${encoded}` },
            { method: 'GET', path: `${path}?${name}=1&${name}=${encoded}` },
          ]);
        }),
    ),
    ...[
      '%FF',
      '%00',
      '%ED%A0%80',
      '%',
      '%zz',
      '..%2f',
      'x'.repeat(5000),
    ].flatMap(raw => [
      { method: 'GET', path: `/tasks?q=${raw}` },
      { method: 'GET', path: `/tasks/${raw}` },
      { method: 'DELETE', path: `/tasks/${raw}`, headers: { 'if-match': '*' } },
    ]),
    ...[
      '',
      '"',
      '"1',
      'W/',
      'x',
      '"\u00e9"',
      '*,*',
      `${'"1",'.repeat(200)}"1"`,
    ].flatMap(tag => [
      {
        ...body('PATCH', task, { title: 'x' }),
        headers: { 'if-match': tag },
      },
      {
        method: 'GET',
        path: task,
        headers: { 'if-none-match': tag },
      },
    ]),
    ...[
      'text/plain',
      'application/xml',
      'application/json; charset=utf-7',
      'x',
      '',
    ].map(type => ({
      method: 'POST',
      path: '/tasks',
      type,
      body: '{"title":"x"}',
    })),
    ...['gzip', 'nope'].map(encoding => ({
      method: 'POST',
      path: '/tasks',
      type: JSON_TYPE,
      body: '{"title":"x"}',
      headers: { 'content-encoding': encoding },
    })),
    { method: 'POST', path: '/tasks', type: JSON_TYPE, body: '[' },
    { method: 'POST', path: '/tasks', type: JSON_TYPE, body: '' },
    {
      method: 'POST',
      path: '/tasks',
      type: JSON_TYPE,
      body: `{"title":"x","labels":${'['.repeat(200_000)}${']'.repeat(
        200_000,
      )}}`,
    },
    {
      method: 'POST',
      path: '/tasks',
      type: JSON_TYPE,
      body: Buffer.concat([
        Buffer.from('{"title":"'),
        randomBytes(100),
        Buffer.from('"}'),
      ]),
    },
    {
      method: 'POST',
      path: '/tasks',
      type: JSON_TYPE,
      body: '{"title":"a","title":"b","constructor":{"prototype":{}}}',
    },
    ...['PUT', 'OPTIONS', 'HEAD', 'PATCH', 'DELETE'].map(method => ({
      method,
      path: '/tasks',
    })),
  ];
}

describe.each(databaseIds)('on %s', id => {
  const databases = createTestDatabases();

  it('no input whatever makes the server fail', async () => {
    const database = await databases.migrated(id);
    const server = await startPlugin({ database });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const base = `http://127.0.0.1:${port}/api/task-manager`;

    const failures: string[] = [];
    const statuses: Record<number, number> = {};
    async function attempt({ method, path, type, body, headers }: Attempt) {
      const response = await fetch(base + path, {
        method,
        body: method === 'GET' || method === 'HEAD' ? undefined : body,
        headers: { ...headers, ...(type && { 'content-type': type }) },
      });
      const answer = await response.text();
      statuses[response.status] = (statuses[response.status] ?? 0) + 1;
      const isError = response.status >= 400;
      if (
        response.status >= 500 ||
        (isError && method !== 'HEAD' && !JSON.parse(answer).error?.message)
      ) {
        failures.push(
          `${method} ${path.slice(0, 100)} ${String(body).slice(0, 100)} ${
            response.status
          } ${answer.slice(0, 300)}`,
        );
      }
    }
    const created = await fetch(`${base}/tasks`, {
      method: 'POST',
      headers: { 'content-type': JSON_TYPE },
      body: '{"title":"x"}',
    });
    const waiting = attempts((await created.json()).id);
    const worker = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        await attempt(next);
      }
    };
    // As many as may import at once.
    await Promise.all(Array.from({ length: 4 }, worker));
    expect(failures).toEqual([]);
    // Enough of each kind to know that requests got through to what they try.
    expect(statuses[200]).toBeGreaterThan(300);
    expect(statuses[201]).toBeGreaterThan(20);
    expect(statuses[400]).toBeGreaterThan(500);
    expect(statuses[404]).toBeGreaterThan(10);
    expect(statuses[405]).toBeGreaterThan(3);
    expect((await fetch(`${base}/tasks`)).status).toBe(200);
  });

  it('refuses a body that is too large without reading it', async () => {
    const database = await databases.migrated(id);
    const server = await startPlugin({ database });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const response = await fetch(
      `http://127.0.0.1:${port}/api/task-manager/tasks`,
      {
        method: 'POST',
        headers: { 'content-type': JSON_TYPE },
        body: JSON.stringify({
          title: 'x',
          description: 'y'.repeat(2_000_000),
        }),
      },
    );
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      error: {
        name: 'PayloadTooLargeError',
        message: expect.stringContaining('1 MiB'),
      },
    });

    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(
          `POST /api/task-manager/tasks HTTP/1.1\r\nHost: x\r\nContent-Type: ${JSON_TYPE}\r\nContent-Length: 100000000000\r\n\r\n{`,
        ),
      );
      socket.once('data', data => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 413/);
  });
});

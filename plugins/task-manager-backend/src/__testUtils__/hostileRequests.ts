import { randomBytes } from 'node:crypto';
import { nasty } from './nastyValues';

export const JSON_TYPE = 'application/json';

/** A request that tries something. */
export type Attempt = {
  method: string;
  path: string;
  type?: string;
  body?: string | Buffer;
  headers?: Record<string, string>;
};

/** Requests with everything that nobody should send. */
export function attempts(taskId: string): Attempt[] {
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

import type { Session } from 'benchmarks';

/** Who asks. Each is nothing but what the name says: the owner neither created the task nor is assigned to it. */
export const ROLES = [
  'nobody',
  'reader',
  'creator',
  'assignee',
  'owner',
  'admin',
  'service',
] as const;

/** {@inheritDoc ROLES} */
export type Role = (typeof ROLES)[number];

/** What a request works on, made anew for each. */
export type Subject = {
  taskId: string;
  /** A comment on the task by whoever created it. */
  commentId: string;
  /** A view of the person who is the creator, shared with nobody. */
  viewId: string;
};

/** A request of the matrix. */
export type MatrixRoute = {
  /** The method and the path, as the contract has them. */
  name: string;
  /**
   * Who may send it. `concerned` and `author` depend on whose task and comment it is, and `viewer` on whose view.
   */
  who: 'signedIn' | 'people' | 'services' | 'concerned' | 'author' | 'viewer';
  /** What it tells of: one task, which has to be visible to the caller, or all tasks that are. */
  about?: 'task' | 'list';
  /** What others get, where it is not a 403: a view is its owner's alone, and a deleted task is none to who can't restore it. */
  denied?: 404;
  /** Runs before the request, as an administrator. */
  prepare?(admin: Session, subject: Subject): Promise<Response>;
  send(caller: Session, subject: Subject): Promise<Response>;
};

const ANY_VERSION = { 'if-match': '*' };

function request(
  session: Session,
  method: string,
  path: string,
  options: { headers?: Record<string, string>; body?: unknown } = {},
): Promise<Response> {
  const { headers, body } = options;
  return fetch(`${session.api}${path}`, {
    method,
    headers: {
      ...session.headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const STATUS_OF_OUTCOME: Record<string, number> = {
  updated: 200,
  forbidden: 403,
  not_found: 404,
};

/** What became of the only task of a bulk change, as if it had been changed by itself. */
async function outcomeOf(bulk: Response): Promise<Response> {
  const { results } = await bulk.json();
  return new Response(null, {
    status: STATUS_OF_OUTCOME[results[0].outcome] ?? 500,
  });
}

const get = (path: (subject: Subject) => string) => ({
  who: 'signedIn' as const,
  send: (caller: Session, subject: Subject) =>
    request(caller, 'GET', path(subject)),
});

const task = ({ taskId }: Subject) => `/tasks/${taskId}`;
const comment = (subject: Subject) =>
  `${task(subject)}/comments/${subject.commentId}`;
const view = ({ viewId }: Subject) => `/views/${viewId}`;
const VIEW = { layout: 'board', query: '' };
const PREFERENCES = {
  notifications: {
    assigned: false,
    mentioned: true,
    commented: true,
    dueSoon: true,
    overdue: true,
  },
};

/** Every route of the contract. */
export const MATRIX_ROUTES: MatrixRoute[] = [
  { name: 'GET /tasks', about: 'list', ...get(() => '/tasks') },
  { name: 'GET /tasks/statistics', ...get(() => '/tasks/statistics') },
  {
    name: 'GET /tasks/export',
    about: 'list',
    ...get(() => '/tasks/export'),
  },
  { name: 'GET /tasks/{id}', about: 'task', ...get(task) },
  {
    name: 'GET /tasks/{id}/comments',
    about: 'task',
    ...get(subject => `${task(subject)}/comments`),
  },
  {
    name: 'GET /tasks/{id}/activity',
    about: 'task',
    ...get(subject => `${task(subject)}/activity`),
  },
  {
    name: 'GET /tasks/{id}/watchers',
    about: 'task',
    ...get(subject => `${task(subject)}/watchers`),
  },
  {
    name: 'POST /tasks',
    who: 'signedIn',
    send: caller =>
      request(caller, 'POST', '/tasks', { body: { title: 'New' } }),
  },
  {
    name: 'POST /tasks/import',
    who: 'signedIn',
    send: caller =>
      request(caller, 'POST', '/tasks/import', {
        headers: { 'content-type': 'text/csv' },
        body: 'title\nImported\n',
      }),
  },
  {
    name: 'POST /tasks/{id}/comments',
    about: 'task',
    who: 'signedIn',
    send: (caller, subject) =>
      request(caller, 'POST', `${task(subject)}/comments`, {
        body: { body: 'A word' },
      }),
  },
  {
    name: 'POST /tasks/bulk',
    about: 'task',
    who: 'concerned',
    async send(caller, { taskId }) {
      const response = await request(caller, 'POST', '/tasks/bulk', {
        body: { ids: [taskId], patch: { title: 'Changed' } },
      });
      return response.ok ? outcomeOf(response) : response;
    },
  },
  {
    name: 'PATCH /tasks/{id}',
    about: 'task',
    who: 'concerned',
    send: (caller, subject) =>
      request(caller, 'PATCH', task(subject), {
        headers: ANY_VERSION,
        body: { title: 'Changed' },
      }),
  },
  {
    name: 'POST /tasks/{id}/move',
    about: 'task',
    who: 'concerned',
    send: (caller, subject) =>
      request(caller, 'POST', `${task(subject)}/move`, {
        body: { status: 'blocked' },
      }),
  },
  {
    name: 'DELETE /tasks/{id}',
    about: 'task',
    who: 'concerned',
    send: (caller, subject) =>
      request(caller, 'DELETE', task(subject), { headers: ANY_VERSION }),
  },
  {
    name: 'POST /tasks/{id}/restore',
    about: 'task',
    who: 'concerned',
    denied: 404,
    prepare: (admin, subject) =>
      request(admin, 'DELETE', task(subject), { headers: ANY_VERSION }),
    send: (caller, subject) =>
      request(caller, 'POST', `${task(subject)}/restore`),
  },
  {
    name: 'PATCH /tasks/{id}/comments/{commentId}',
    about: 'task',
    who: 'author',
    send: (caller, subject) =>
      request(caller, 'PATCH', comment(subject), { body: { body: 'Other' } }),
  },
  {
    name: 'DELETE /tasks/{id}/comments/{commentId}',
    about: 'task',
    who: 'author',
    send: (caller, subject) => request(caller, 'DELETE', comment(subject)),
  },
  {
    name: 'PUT /tasks/{id}/watchers/me',
    about: 'task',
    who: 'people',
    send: (caller, subject) =>
      request(caller, 'PUT', `${task(subject)}/watchers/me`),
  },
  {
    name: 'DELETE /tasks/{id}/watchers/me',
    who: 'people',
    send: (caller, subject) =>
      request(caller, 'DELETE', `${task(subject)}/watchers/me`),
  },
  { ...get(() => '/views'), name: 'GET /views', who: 'people' },
  { ...get(() => '/preferences'), name: 'GET /preferences', who: 'people' },
  {
    name: 'PUT /preferences',
    who: 'people',
    send: caller =>
      request(caller, 'PUT', '/preferences', { body: PREFERENCES }),
  },
  {
    name: 'POST /views',
    who: 'people',
    send: (caller, { taskId }) =>
      request(caller, 'POST', '/views', {
        body: { ...VIEW, name: `New ${taskId}` },
      }),
  },
  {
    name: 'PUT /views/{id}',
    who: 'viewer',
    denied: 404,
    send: (caller, subject) =>
      request(caller, 'PUT', view(subject), {
        body: { ...VIEW, name: 'Changed' },
      }),
  },
  {
    name: 'DELETE /views/{id}',
    who: 'viewer',
    denied: 404,
    send: (caller, subject) => request(caller, 'DELETE', view(subject)),
  },
  {
    name: 'POST /findings',
    who: 'services',
    send: caller =>
      request(caller, 'POST', '/findings', {
        body: { source: 'verify', findings: [] },
      }),
  },
];

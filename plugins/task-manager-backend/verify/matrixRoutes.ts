import type { Subject, TaskRoute } from './matrixTypes.ts';
import { ANY_VERSION, get, outcomeOf, request } from './requests.ts';

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
export const MATRIX_ROUTES: TaskRoute[] = [
  { name: 'GET /tasks', about: 'list', ...get(() => '/tasks') },
  { name: 'GET /tasks/statistics', ...get(() => '/tasks/statistics') },
  {
    name: 'GET /tasks/export',
    about: 'list',
    ...get(() => '/tasks/export'),
  },
  {
    ...get(() => '/tasks/deleted'),
    name: 'GET /tasks/deleted',
    about: 'restorable',
    prepare: (admin, subject) =>
      request(admin, 'DELETE', task(subject), { headers: ANY_VERSION }),
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
    name: 'POST /tasks/imports/{id}',
    who: 'signedIn',
    async send(caller) {
      const imported = await request(caller, 'POST', '/tasks/import', {
        headers: { 'content-type': 'text/csv' },
        body: 'title\nImported\n',
      });
      if (!imported.ok) {
        return imported;
      }
      const { importId } = await imported.json();
      return request(caller, 'POST', `/tasks/imports/${importId}`, {
        body: { action: 'delete' },
      });
    },
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
    who: 'involved',
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
    who: 'involved',
    send: (caller, subject) =>
      request(caller, 'PATCH', task(subject), {
        headers: ANY_VERSION,
        body: { title: 'Changed' },
      }),
  },
  {
    name: 'POST /tasks/{id}/move',
    about: 'task',
    who: 'involved',
    send: (caller, subject) =>
      request(caller, 'POST', `${task(subject)}/move`, {
        body: { status: 'blocked' },
      }),
  },
  {
    name: 'DELETE /tasks/{id}',
    about: 'task',
    who: 'involved',
    send: (caller, subject) =>
      request(caller, 'DELETE', task(subject), { headers: ANY_VERSION }),
  },
  {
    name: 'POST /tasks/{id}/restore',
    about: 'task',
    who: 'involved',
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
    name: 'POST /tasks/{id}/comments/{commentId}/restore',
    about: 'task',
    // Nobody else, for one has deleted it.
    who: 'administrators',
    prepare: (admin, subject) => request(admin, 'DELETE', comment(subject)),
    send: (caller, subject) =>
      request(caller, 'POST', `${comment(subject)}/restore`),
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
  { ...get(() => '/labels'), name: 'GET /labels' },
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

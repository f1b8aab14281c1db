import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import {
  forgedTokens,
  fuzzing,
  permissionMatrix,
  type MatrixRoute,
  type PluginVerification,
  type Session,
  type TestPortal,
} from 'test-portal';

const pluginId = 'example-notes';
const settings = {};
const contract = fileURLToPath(
  new URL('../src/schema/openapi.yaml', import.meta.url),
);
const AUTHOR = 'amara.okafor';

type Note = { id: string };

const ROUTES: (MatrixRoute<Note> & { writes?: true })[] = [
  { name: 'GET /notes', send: caller => send(caller, '/notes?limit=100') },
  {
    name: 'GET /notes/{id}',
    send: (caller, { id }) => send(caller, `/notes/${id}`),
  },
  {
    name: 'PATCH /notes/{id}',
    writes: true,
    send: (caller, { id }) =>
      send(caller, `/notes/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'if-match': '*' },
        body: '{"color":"blue"}',
      }),
  },
];

function send({ api, headers }: Session, path: string, init: RequestInit = {}) {
  return fetch(`${api}${path}`, {
    ...init,
    headers: { ...headers, ...init.headers },
  });
}

/** Puts notes on the wall; the API has no way to do it. */
async function write(portal: TestPortal, authors: string[]): Promise<Note[]> {
  const { database } = await portal.start();
  const client = new pg.Client({
    ...database,
    database: 'backstage_plugin_example-notes',
  });
  await client.connect();
  const notes = authors.map(author => ({ id: randomUUID(), author }));
  for (const { id, author } of notes) {
    await client.query(
      `insert into notes (id, text, color, author_ref) values ($1, 'A note', 'yellow', $2)`,
      [id, `user:default/${author}`],
    );
  }
  await client.end();
  return notes;
}

let ofAuthor: Note;
let ofOther: Note;

async function signIn(portal: TestPortal) {
  [ofAuthor, ofOther] = await write(portal, [AUTHOR, 'jonas.lindqvist']);
  return {
    nobody: await portal.nobody(pluginId),
    author: await portal.person(AUTHOR, pluginId),
    other: await portal.person('mateo.alvarez', pluginId),
    admin: await portal.person('priya.raman', pluginId),
    service: await portal.service(pluginId),
  };
}

/** What `./portal verify` checks of the example plugin. */
export const verification: PluginVerification = {
  pluginId,
  backend: fileURLToPath(new URL('../dev/index.ts', import.meta.url)),
  permissionMatrices: [
    permissionMatrix({
      name: 'permission matrix of the example',
      contract,
      settings,
      routes: ROUTES,
      ownerships: ['own', "other's"],
      signIn,
      administrator: 'admin',
      makeSubject: async (_, ownership) =>
        ownership === 'own' ? ofAuthor : ofOther,
      idOf: ({ id }) => id,
      expectationOf({ route, role, ownership }) {
        if (role === 'nobody') {
          return { status: 401 };
        }
        const isPermitted =
          !route.writes ||
          ['admin', 'service'].includes(role) ||
          (role === 'author' && ownership === 'own');
        return { status: isPermitted ? 'ok' : 403 };
      },
    }),
  ],
  forgedTokens: forgedTokens<Note>({
    name: 'forged tokens at the example',
    pluginId,
    settings,
    routes: ROUTES,
    readable: '/notes',
    makeSubject: async () => ofAuthor,
    observed: ({ id }) => [`/notes/${id}`],
  }),
  fuzzing: fuzzing({
    name: 'fuzzing of the example',
    pluginId,
    contract,
    settings,
    async prepare(portal) {
      const notes = await write(portal, Array(20).fill(AUTHOR));
      return { id: notes.map(({ id }) => id) };
    },
    runs: [{ as: portal => portal.person('priya.raman', pluginId) }],
  }),
};

import type { Entity } from '@backstage/catalog-model';
import type { Task } from '@portolan/plugin-task-manager-common';
import { randomUUID } from 'node:crypto';
import { ANA, BEN, startWithPeople } from '../__testUtils__/startWithPeople';

jest.setTimeout(120_000);

function person(name: string, displayName: string, email: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    // The catalog's index has all keys in lower case; the mock has none.
    spec: { profile: { displayName, displayname: displayName, email } },
  };
}

describe('what an import is told to do', () => {
  let backend: Awaited<ReturnType<typeof startWithPeople>>;

  beforeAll(async () => {
    backend = await startWithPeople({
      entities: [
        person('soren', 'Søren O’Hara, Dr.', 'soren@corp.example'),
        person('kim-a', 'Kim Lee', 'kim.a@corp.example'),
        person('kim-b', 'Kim Lee', 'kim.b@corp.example'),
        person('lee', 'Lee', 'lee@corp.example'),
        person('other', 'lee', 'other@corp.example'),
      ],
    });
  });

  const send = (
    lines: string[],
    query: Record<string, string> = {},
    who = ANA,
  ) =>
    backend
      .as(who)
      .post(`/tasks/import?${new URLSearchParams(query)}`)
      .set('Content-Type', 'text/csv')
      .send(lines.join('\n'));
  const upload = (type: string, query: string, file: string) =>
    backend
      .as(ANA)
      .post(`/tasks/import?${query}`)
      .set('Content-Type', type)
      .send(file);
  const list = async (label: string): Promise<Task[]> => {
    const { body } = await backend.as(ANA).get(`/tasks?label=${label}`);
    return body.items;
  };

  it('leaves out archived cards, and counts them', async () => {
    const { body } = await send(
      [
        'Card Name,List Name,Archived',
        'Kept,Doing,false',
        'Put away,Done,TRUE',
        'Kept too,To Do,',
        ',No such list,2026-01-01',
      ],
      { dryRun: 'true' },
    );
    expect(body).toMatchObject({
      dialect: 'trello',
      rows: 2,
      valid: 2,
      archived: 2,
      errors: [],
    });
    const jira = await send(
      ['Summary,Issue key,Archived', 'Gone,K-1,Yes', 'Here,K-2,No'],
      { dryRun: 'true' },
    );
    expect(jira.body).toMatchObject({ dialect: 'jira', rows: 1, archived: 1 });
    const other = await send(['Task,Archived', 'A,yes', 'B,no'], {
      mapping: '{"Archived":""}',
      dryRun: 'true',
    });
    expect(other.body).toMatchObject({ rows: 2, archived: 0 });
  });

  it('finds people by name and address where only one is meant', async () => {
    const { body } = await send(
      [
        'title,assignee,labels',
        'a,"Søren O\'Hara, Dr.",people',
        'b,SOREN@corp.example,people',
        'c,lee,people',
        'd,@soren,people',
        'e,Kim Lee,people',
        'f,nobody@corp.example,people',
        'g,No Body,people',
        'h,ana,people',
      ],
      { badRows: 'leaveOut' },
    );
    expect(body).toMatchObject({
      rows: 8,
      valid: 5,
      leftOut: 3,
      imported: 5,
      errors: [
        { line: 6, message: expect.stringContaining('more than one user') },
        { line: 7, message: expect.stringContaining('not the address of') },
        { line: 8, message: expect.stringContaining("'No Body' is not") },
      ],
    });
    expect(body.valueMappings).toContainEqual({
      field: 'assigneeRef',
      value: 'Kim Lee',
      rows: 1,
    });
    const tasks = await list('people');
    expect(
      Object.fromEntries(
        tasks.map(({ title, assigneeRef }) => [title, assigneeRef]),
      ),
    ).toEqual({
      a: 'user:default/soren',
      b: 'user:default/soren',
      c: 'user:default/lee',
      d: 'user:default/soren',
      h: 'user:default/ana',
    });
  });

  it('takes values for what people say that they are', async () => {
    const lines = [
      'title,status,priority,assignee,labels',
      'a,Parked Till Spring,Won’t matter,Kim Lee,values',
      "b,parked till spring,won't matter,,values",
      'c,Done,P1,,values',
    ];
    const dry = await send(lines, { dryRun: 'true' });
    expect(dry.body).toMatchObject({
      valid: 1,
      valueMappings: expect.arrayContaining([
        { field: 'status', value: 'Parked Till Spring', rows: 2 },
        { field: 'assigneeRef', value: 'Kim Lee', rows: 1 },
        { field: 'status', value: 'Done', becomes: 'completed', rows: 1 },
      ]),
    });
    const values = {
      status: { 'Parked till spring': 'blocked', DONE: 'cancelled' },
      priority: { "Won't matter": '' },
      assigneeRef: { 'Kim Lee': 'user:default/kim-b' },
    };
    const done = await send(lines, { values: JSON.stringify(values) });
    expect(done.body).toMatchObject({ imported: 3, errors: [] });
    const tasks = await list('values');
    expect(tasks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          title: 'a',
          status: 'blocked',
          priority: 'medium',
          assigneeRef: 'user:default/kim-b',
        }),
        expect.objectContaining({
          title: 'c',
          status: 'cancelled',
          priority: 'high',
        }),
      ]),
    );
    for (const [text, message] of [
      ['[]', /^values must be a JSON object/],
      ['{"title":{}}', /^values: 'title' must be one of status/],
      ['{"status":{"a":1}}', /^values: 'status' must be an object of texts/],
    ] as const) {
      const refused = await send(lines, { values: text });
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toMatch(message);
    }
  });

  it('knows its own export again, and skips or changes what there is', async () => {
    const ana = backend.as(ANA);
    await send(['title,labels', 'One,again', 'Two,again']);
    await send(['title,labels', 'Of Ben,again'], {}, BEN);
    for (const format of ['csv', 'ndjson']) {
      const type = format === 'csv' ? 'text/csv' : 'application/x-ndjson';
      const file = await ana
        .get(`/tasks/export?label=again&format=${format}`)
        .buffer(true)
        .parse((response, done) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', chunk => (text += chunk));
          response.on('end', () => done(null, text));
        });
      const edited = String(file.body).replace(/Two/, 'Two mended');
      const again = (query: string) => upload(type, query, edited);
      const dry = await again('dryRun=true');
      expect(dry.body).toMatchObject({ rows: 3, valid: 3, known: 3 });
      const skipped = await again('known=skip');
      expect(skipped.body).toMatchObject({ imported: 0, updated: 0 });
      expect(skipped.body.importId).toBeUndefined();
      const updated = await again('known=update');
      expect(updated.body).toMatchObject({ imported: 0, updated: 1 });
      expect(await list('again')).toHaveLength(3);
      const twice = await upload(
        type,
        'known=update&dryRun=true',
        `${edited}${edited.split('\n').slice(1).join('\n')}`,
      );
      expect(twice.body.errors[0].message).toMatch(/^the row in line \d/);
      await ana.post('/tasks/bulk').send({
        updates: (
          await list('again')
        ).map(({ id, title }) => ({
          id,
          patch: { title: title.slice(0, 3) },
        })),
      });
    }
  });

  it('undoes an import, and takes that back', async () => {
    const ana = backend.as(ANA);
    const rows = Array.from({ length: 1_203 }, (_, n) => `Undo ${n},undone`);
    const { body } = await send(['title,labels', ...rows]);
    const path = `/tasks/imports/${body.importId}`;
    for (const [action, left] of [
      ['delete', 0],
      ['restore', 1_203],
    ] as const) {
      const first = await ana.post(path).send({ action });
      expect(first.body).toMatchObject({ changed: 1_000, failed: 0 });
      const { next } = first.body;
      const rest = await ana.post(path).send({ action, after: next });
      expect(rest.body).toEqual({ changed: 203, failed: 0 });
      const { body: statistics } = await ana.get(
        '/tasks/statistics?label=undone',
      );
      expect(statistics.total).toBe(left);
    }
    const missing = await ana
      .post(`/tasks/imports/${randomUUID()}`)
      .send({ action: 'delete' });
    expect(missing.status).toBe(404);
  });
});

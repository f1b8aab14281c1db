import type { Task } from '@portolan/plugin-task-manager-common';
import {
  createTestDatabases,
  databaseIds,
} from '../../__testUtils__/databases';
import { parseTask } from '../store/taskText';
import type { DatabaseTaskStore } from '../store/DatabaseTaskStore';
import { storeSomeTasks } from './__testUtils__/someTasks';

jest.setTimeout(60_000);

describe.each(databaseIds)('searches for tasks on %s', id => {
  const databases = createTestDatabases();
  let store: DatabaseTaskStore;
  let all: Task[];

  beforeAll(async () => {
    const database = await databases.migrated(id);
    ({ store, all } = await storeSomeTasks(database));
  });

  it.each([
    ['alp', 27],
    ['ALPHA', 27],
    ['lpha', 0],
    ['ärg', 8],
    ['100%', 8],
    ['1000', 0],
    ['%', 21],
    ['_', 21],
    ['foo_bar', 15],
    ['foo%bar', 0],
    ['bar\\', 15],
    ["gateway's", 15],
    ["'s", 15],
    ['"retry"', 15],
    ['gateway retry', 15],
    ['gateway nothing', 0],
    ['pci', 30],
    ["'; drop table tasks; --", 0],
    [':* & | ! ( ) < >', 0],
    ['', 60],
  ])('find %j literally, as the beginning of words', async (q, expected) => {
    const literal = (task: Task) =>
      q
        .toLowerCase()
        .split(/\s+/)
        .every(piece =>
          [task.title, task.description ?? '', ...task.labels]
            .join(' ')
            .toLowerCase()
            .includes(piece),
        );
    const count = await store.count({ filter: { q } });
    expect(count).toBeLessThanOrEqual(all.filter(literal).length);
    expect({ q, count }).toEqual({ q, count: expected });
  });

  it.each([
    // Capitals, by Unicode and in no language's own way.
    ['İZMİR liman', ['izmir', 'İzmir', 'IZMIR'], ['zmir']],
    ['Große Straße', ['GROSSE', 'große', 'strasse'], ['stras e']],
    ['ΟΔΟΣ Ёлка', ['елка', 'οδος', 'οδοσ'], ['οδε']],
    ['ﬁne ｗｉｄｅ', ['fine', 'wide'], []],
    // Accents may be left out, and not put in.
    ['café Łódź', ['cafe', 'CAFÉ', 'łodz'], []],
    ['plain cafe', ['cafe'], ['café']],
    // Words without spaces between them.
    [
      '顧客データ移行の手順書v2',
      ['移行', 'データ', '手順書', '書v2', '顧客データ移行'],
      ['行移', 'データ手順'],
    ],
    ['การสำรองข้อมูล', ['ข้อมูล', 'สำรอง'], ['มูลข้อ']],
    ['数据库备份失败', ['备份', '数据库备份失败'], ['份备']],
    ['𠮷野家の𠮷', ['野家', '𠮷野'], ['家野']],
    // The apostrophes, quotes and dashes of phones.
    ['can’t “log in” 2024–25', ["can't", 'can’t', '"log', '2024-25'], ['cant']],
    // Literally, with what is no letter.
    [
      'Port to C++ (see #451) on .net v10.2.3',
      ['c++', '#451', '.net', '10.2.3', 'v10', '(see'],
      ['c+++', '#52', '10.3'],
    ],
  ])('find %j by what people type', async (title, found, missed) => {
    await store.insert({ title, createdBy: 'user:default/ana' });
    const hits = async (q: string) => {
      const { items } = await store.list({
        selection: { filter: { q } },
        orderBy: 'createdAt',
        order: 'desc',
        limit: 500,
      });
      return items.map(parseTask).some(task => task.title === title);
    };
    for (const q of found) {
      expect([q, await hits(q)]).toEqual([q, true]);
    }
    for (const q of missed) {
      expect([q, await hits(q)]).toEqual([q, false]);
    }
  });
});

import type {
  DeletedTask,
  DeletedTaskPage,
} from '@portolan/plugin-task-manager-common';
import { ANA, BO, CY, startWithPolicy } from '../__testUtils__/startWithPolicy';

jest.setTimeout(60_000);

describe('deleted tasks', () => {
  let backend: Awaited<ReturnType<typeof startWithPolicy>>;
  const as = (user: string) => backend.as(user);

  const create = async (user: string, title: string, fields = {}) => {
    const { body } = await as(user).post('', { title, ...fields });
    return body.id as string;
  };
  const list = async (user: string, query = ''): Promise<DeletedTaskPage> => {
    const { status, body } = await as(user).get(`/deleted${query}`);
    expect(status).toBe(200);
    return body;
  };
  const titles = ({ items }: DeletedTaskPage) =>
    items.map(({ task }: DeletedTask) => task.title);

  beforeAll(async () => {
    backend = await startWithPolicy();
    for (const title of ['one', 'two', 'three']) {
      const id = await create(ANA, title, { assigneeRef: BO });
      await as(ANA).delete(`/${id}`);
    }
    await create(ANA, 'kept');
    const ofBo = await create(BO, 'of Bo');
    await as(BO).delete(`/${ofBo}`);
  });

  it('are listed with when and by whom, the last one first', async () => {
    const page = await list(ANA);
    expect(titles(page)).toEqual(['three', 'two', 'one']);
    expect(page.pageInfo).toEqual({});
    expect(page.items[0]).toMatchObject({ deletedBy: ANA });
    const age = Date.now() - Date.parse(page.items[0].deletedAt);
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(60_000);
  });

  it('are listed for those alone who may restore them, though others could see them', async () => {
    expect(titles(await list(BO))).toEqual(['of Bo']);
    expect((await as(CY).get('/deleted')).status).toBe(403);
  });

  it('come page by page, forth and back', async () => {
    const first = await list(ANA, '?limit=2');
    expect(titles(first)).toEqual(['three', 'two']);
    const cursor = first.pageInfo.nextCursor ?? '';
    const next = await list(ANA, `?limit=2&cursor=${cursor}`);
    expect(titles(next)).toEqual(['one']);
    expect(next.pageInfo.nextCursor).toBeUndefined();
    const back = await list(ANA, `?limit=2&cursor=${next.pageInfo.prevCursor}`);
    expect(titles(back)).toEqual(['three', 'two']);
  });

  it('take no cursor of another list', async () => {
    await create(ANA, 'another');
    const { body } = await as(ANA).get('?limit=1');
    const { status } = await as(ANA).get(
      `/deleted?cursor=${body.pageInfo.nextCursor}`,
    );
    expect(status).toBe(400);
  });

  it('are gone from the list once they are restored', async () => {
    const { items } = await list(ANA);
    await as(ANA).post(`/${items[0].task.id}/restore`);
    expect(titles(await list(ANA))).toEqual(['two', 'one']);
  });
});

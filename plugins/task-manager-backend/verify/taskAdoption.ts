import { callApi, postJson, signIn, waitFor, type Adoption } from 'test-portal';
import { PLUGIN_ID } from './plugin.ts';

const TITLE = 'Rotate the keys';

/**
 * A task that Ana writes she reads again. The guide's own policy shows it to
 * nobody else; Portolan's shows it to everyone.
 */
export const taskAdoption: Adoption = {
  guide: 'docs/how-to/add-to-your-portal.md',
  async tryOut(url, variant) {
    const session = (name: string) =>
      signIn(url, `user:default/${name}`, PLUGIN_ID);
    await waitFor({
      what: 'Their back end',
      timeoutMs: 60_000,
      check: async () => Boolean(await session('ben')),
    });
    const ana = await session('ana');
    const { id } = await postJson(ana, '/tasks', { title: TITLE });
    const { title } = await callApi(ana, `/tasks/${id}`);
    if (title !== TITLE) {
      throw new Error(`The task is called '${title}'`);
    }
    const { headers, api } = await session('ben');
    const { status } = await fetch(`${api}/tasks/${id}`, { headers });
    const expected = variant ? 200 : 404;
    if (status !== expected) {
      throw new Error(`Others are answered ${status} instead of ${expected}`);
    }
  },
};

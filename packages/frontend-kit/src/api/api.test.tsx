import { fetchApiRef } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { QueryClient, useQuery } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FrontendKitProvider } from '../provider';
import { PagedList } from '../states';
import { FakeServer, renderPage, type Handler } from '../testUtils';
import { useChange, useJsonClient, useKeysetList, useRefreshOnSignal } from '.';

type Boat = { id: string; name: string };

/** Boats, two on a page, and the flag of the harbour. */
class FakeHarbour extends FakeServer {
  names = ['Alba', 'Brisa', 'Cala'];
  flag = 'red';

  protected readonly routes: [string, RegExp, Handler][] = [
    ['GET', /^\/boats$/, (_request, _match, url) => this.page(url)],
    ['GET', /^\/flag$/, () => ({ flag: this.flag })],
    ['PUT', /^\/flag$/, request => request.json()],
  ];

  private page({ searchParams }: URL) {
    const start = Number(searchParams.get('cursor') ?? 0);
    const items = this.names
      .slice(start, start + 2)
      .map(name => ({ id: name, name }));
    const next = start + 2 < this.names.length ? `${start + 2}` : undefined;
    return { items, pageInfo: { nextCursor: next } };
  }
}

function Boats() {
  const client = useJsonClient('harbour');
  useRefreshOnSignal({ channel: 'harbour:boats', root: 'harbour' });
  const list = useKeysetList<Boat>({
    queryKey: ['harbour', 'boats'],
    read: cursor => client.json('/boats', { params: { cursor } }),
  });
  return (
    <PagedList list={list} heights={[40]} empty="No boats">
      {boats => boats.map(({ id, name }) => <p key={id}>{name}</p>)}
    </PagedList>
  );
}

function Flag() {
  const client = useJsonClient('harbour');
  const queryKey = ['harbour', 'flag'];
  const { data } = useQuery({
    queryKey,
    queryFn: () => client.json<{ flag: string }>('/flag'),
  });
  const { mutate } = useChange<string, { flag: string }>({
    queryKey,
    change: flag => client.json('/flag', { method: 'PUT', json: { flag } }),
    failed: 'The flag was not changed',
    expected: (_before, flag) => ({ flag }),
  });
  return <button onClick={() => mutate('green')}>{data?.flag}</button>;
}

function render(element: React.ReactElement) {
  const server = new FakeHarbour();
  let signal = (_message: object) => {};
  const page = renderPage(
    <FrontendKitProvider
      client={
        new QueryClient({ defaultOptions: { queries: { retry: false } } })
      }
    >
      {element}
    </FrontendKitProvider>,
    {
      path: '/',
      people: [{ ref: 'user:default/ada', name: 'Ada Lovelace' }],
      apis: [
        [fetchApiRef, { fetch: server.fetch }],
        [
          signalApiRef,
          {
            subscribe: (_channel: string, tell: typeof signal) => {
              signal = tell;
              return { unsubscribe: () => {} };
            },
          },
        ],
      ],
    },
  );
  return { server, ...page, signal: () => act(() => signal({ ids: [] })) };
}

describe('useKeysetList', () => {
  it('reads on where the page ends, and anew after a signal', async () => {
    const { server, signal } = render(<Boats />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );
    expect(await screen.findByText('Cala')).toBeVisible();
    expect(screen.getByText('Alba')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    server.names = [];
    signal();
    expect(await screen.findByText('No boats')).toBeVisible();
  });

  it('says why there is nothing, and tries again', async () => {
    const { server } = render(<Boats />);
    server.failNext('GET', 403, 'Only captains');
    expect(await screen.findByRole('alert')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Alba')).toBeVisible();
  });
});

describe('useChange', () => {
  it('shows what will be, and takes it back if it was not made', async () => {
    const { server, toasts } = render(<Flag />);
    const button = await screen.findByRole('button', { name: 'red' });
    server.failNext('PUT', 403, 'Only captains');
    await userEvent.click(button);
    expect(await screen.findByRole('button', { name: 'red' })).toBeVisible();
    expect(toasts.at(-1)).toMatchObject({ title: 'The flag was not changed' });
    server.flag = 'blue';
    await userEvent.click(button);
    expect(await screen.findByRole('button', { name: 'blue' })).toBeVisible();
  });
});

import { fetchApiRef } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  FakeServer,
  renderPage,
  type Handler,
} from '@portolan/frontend-kit/testUtils';
import type { Note } from '@portolan/plugin-example-notes-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotesPage } from './NotesPage';

const ADA = 'user:default/ada';

/** The back end of notes in memory. */
class FakeNotes extends FakeServer {
  readonly notes: Note[] = (['yellow', 'blue'] as const).map((color, n) => ({
    id: `note-${n}`,
    text: `The ${color} one`,
    color,
    authorRef: ADA,
    version: 1,
  }));

  protected readonly routes: [string, RegExp, Handler][] = [
    [
      'GET',
      /^\/notes$/,
      (_request, _match, url) => ({ items: this.list(url), pageInfo: {} }),
    ],
    ['PATCH', /^\/notes\/(.*)$/, request => request.json()],
  ];

  private list({ searchParams }: URL) {
    const colors = searchParams.getAll('color');
    return this.notes.filter(
      ({ color }) => colors.length === 0 || colors.includes(color),
    );
  }
}

function render(path: string) {
  const server = new FakeNotes();
  const page = renderPage(<NotesPage />, {
    path,
    people: [{ ref: ADA, name: 'Ada Lovelace' }],
    apis: [
      [fetchApiRef, { fetch: server.fetch }],
      [signalApiRef, { subscribe: () => ({ unsubscribe: () => {} }) }],
    ],
  });
  return { server, ...page };
}

describe('NotesPage', () => {
  it('shows the notes that the address asks for, with their authors', async () => {
    render('/?color=blue');
    expect(await screen.findByText('The blue one')).toBeVisible();
    expect(await screen.findByText('ada')).toBeVisible();
    expect(screen.queryByText('The yellow one')).not.toBeInTheDocument();
  });

  it('changes a note as it was seen, and says why it could not', async () => {
    const { server, toasts } = render('/');
    const [button] = await screen.findAllByRole('button', {
      name: 'Make it green',
    });
    server.failNext('PATCH', 403, 'You are not allowed to change it');
    await userEvent.click(button);
    expect(server.requests).toContainEqual({
      method: 'PATCH',
      path: '/notes/note-0',
      body: { color: 'green' },
    });
    expect(toasts.at(-1)).toMatchObject({
      title: 'The note was not changed',
    });
  });
});

import {
  createFrontendPlugin,
  createRouteRef,
  identityApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { searchApiRef } from '@backstage/plugin-search-react';
import { PaletteActionBlueprint } from '@portolan/frontend-kit';
import {
  createEvent,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { paletteModule } from './paletteModule';
import { palette } from './PaletteStore';

const onSail = jest.fn();

function page(path: string, title: string) {
  return PageBlueprint.make({
    name: title.toLowerCase(),
    params: {
      path,
      title,
      routeRef: createRouteRef(),
      loader: async () => <h1>{`This is ${title}`}</h1>,
    },
  });
}

const boats = createFrontendPlugin({
  pluginId: 'boats',
  title: 'Boats',
  extensions: [
    page('/', 'Start'),
    page('/boats', 'Boats'),
    page('/harbours', 'Harbours'),
    PaletteActionBlueprint.make({
      name: 'sail',
      params: {
        useChoice: () => ({
          title: 'Set sail',
          keywords: ['depart'],
          onSelect: onSail,
        }),
      },
    }),
  ],
});

function renderPortal(query: jest.Mock) {
  renderTestApp({
    features: [boats, paletteModule],
    initialRouteEntries: ['/'],
    apis: [
      [searchApiRef, { query }],
      [
        identityApiRef,
        mockApis.identity({ userEntityRef: 'user:default/ada' }),
      ],
    ],
  });
}

const found = (title: string) => ({
  results: [
    { type: 'boat', document: { title, location: '/boats', text: '' } },
  ],
});

async function openPalette() {
  await screen.findByRole('heading', { name: 'This is Start' });
  await userEvent.keyboard('{Control>}k{/Control}');
  return within(await screen.findByRole('dialog', { name: 'Go to' }));
}

const options = () =>
  screen.getAllByRole('option').map(({ textContent }) => textContent);

describe('the palette', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => palette.close());

  it('leads to pages by their names, and to those first that were chosen last', async () => {
    renderPortal(jest.fn(async () => ({ results: [] })));
    const dialog = await openPalette();
    const field = dialog.getByRole('combobox');
    expect(field).toHaveFocus();
    await userEvent.keyboard('harb');
    await waitFor(() => expect(options()[0]).toBe('Harbours'));
    await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant'));
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByRole('heading', { name: 'This is Harbours' }),
    ).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await userEvent.keyboard('{Meta>}k{/Meta}');
    await screen.findByRole('dialog', { name: 'Go to' });
    expect(options()[0]).toBe('Harbours');
  });

  it('keeps what is typed before its field is there', async () => {
    renderPortal(jest.fn(async () => ({ results: [] })));
    await screen.findByRole('heading', { name: 'This is Start' });
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    for (const key of ['h', 'a', 'r', 'Shift']) {
      fireEvent.keyDown(document.body, { key });
    }
    const field = await screen.findByRole('combobox');
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.keyboard('b');
    expect(field).toHaveValue('harb');
    await waitFor(() => expect(options()[0]).toBe('Harbours'));
  });

  it('does what plugins add to it, found by other words too', async () => {
    renderPortal(jest.fn(async () => ({ results: [] })));
    await openPalette();
    await userEvent.keyboard('départ');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Set sail' }),
    );
    expect(onSail).toHaveBeenCalledTimes(1);
  });

  it('finds by the search of the portal, and says what it does meanwhile', async () => {
    const query = jest.fn(async () => found('Santa Maria'));
    renderPortal(query);
    const dialog = await openPalette();
    await userEvent.keyboard('santa');
    expect(dialog.getByText('Searching…')).toBeVisible();
    expect(
      await dialog.findByRole('option', { name: /Santa Maria/ }),
    ).toHaveTextContent('Found');
    expect(query).toHaveBeenCalledWith(
      expect.objectContaining({ term: 'santa' }),
      expect.anything(),
    );
    expect(
      dialog.getByRole('option', { name: /everything for “santa”/ }),
    ).toBeVisible();
  });

  it('says that nothing was found, and why it could not look', async () => {
    const query = jest.fn(async () => ({ results: [] }));
    renderPortal(query);
    const dialog = await openPalette();
    await userEvent.keyboard('nowhere');
    expect(
      await dialog.findByText('Nothing is called “nowhere”.'),
    ).toBeVisible();
    query.mockRejectedValueOnce(new Error('The search is out'));
    await userEvent.keyboard('2');
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The search is out',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Try again' }));
    expect(
      await dialog.findByText('Nothing is called “nowhere2”.'),
    ).toBeVisible();
  });

  it('opens once while its keys are held, also without Latin letters', async () => {
    renderPortal(jest.fn(async () => ({ results: [] })));
    await screen.findByRole('heading', { name: 'This is Start' });
    const keys = { key: 'л', code: 'KeyK', ctrlKey: true };
    fireEvent.keyDown(document.body, keys);
    const held = createEvent.keyDown(document.body, { ...keys, repeat: true });
    fireEvent(document.body, held);
    expect(held.defaultPrevented).toBe(true);
    expect(
      await screen.findByRole('dialog', { name: 'Go to' }),
    ).toBeInTheDocument();
  });

  it('closes by its own keys and by Escape', async () => {
    renderPortal(jest.fn(async () => ({ results: [] })));
    for (const keys of ['{Control>}k{/Control}', 'typed{Escape}']) {
      await openPalette();
      await userEvent.keyboard(keys);
      await waitFor(() =>
        expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
      );
    }
  });
});

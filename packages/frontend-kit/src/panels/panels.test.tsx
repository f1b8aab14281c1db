import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useCallback } from 'react';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { renderInKit } from '../__testUtils__/renderInKit';
import {
  focusedRow,
  leaveByEscape,
  moveRowFocus,
  rowsHere,
  useSelection,
} from '../lists';
import { useShortcuts } from '../shortcuts';
import { CloseButton, ListWithPanel, Panel, PanelHead, usePanel } from '.';

const BOATS = ['Pinta', 'Niña'];

/** Rows as React Aria's lists have them, as far as the kit looks at them. */
function Rows({ open }: { open: (id: string) => void }) {
  const { ids, toggle } = useSelection();
  useShortcuts({
    j: () => moveRowFocus('ArrowDown'),
    x: () => toggle(focusedRow() ?? ''),
    o: () => open(focusedRow() ?? ''),
  });
  return (
    <>
      <input aria-label="Search" onKeyDownCapture={leaveByEscape} />
      <div role="grid" {...rowsHere}>
        {BOATS.map((name, index) => (
          <div
            key={name}
            role="row"
            data-key={name}
            tabIndex={index ? -1 : 0}
            aria-selected={ids.has(name)}
          >
            {name}
          </div>
        ))}
      </div>
    </>
  );
}

function Page() {
  const { search } = useLocation();
  const openId = new URLSearchParams(search).get('open') ?? undefined;
  const pathOf = useCallback((id: string) => `/?open=${id}`, []);
  const { open, close } = usePanel({ openId, listPath: '/', pathOf });
  return (
    <ListWithPanel
      label="Boats"
      list={<Rows open={open} />}
      panel={
        openId && (
          <Panel label={openId} openId={openId}>
            <PanelHead actions={<CloseButton onPress={close} />} />
          </Panel>
        )
      }
    />
  );
}

/** Another page, with a link to a boat and a button as the browser's Back. */
function Portal() {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (
    <>
      <button onClick={() => navigate(-1)}>Back</button>
      {pathname === '/harbour' ? (
        <Link to="/?open=Niña">To the boat</Link>
      ) : (
        <Page />
      )}
    </>
  );
}

describe('a list with a panel', () => {
  it('gives the focus back when one goes back, too', async () => {
    renderInKit(<Portal />);
    const user = userEvent.setup();
    const row = await screen.findByRole('row', { name: 'Pinta' });
    await user.keyboard('jo');
    const panel = await screen.findByRole('complementary', { name: 'Pinta' });
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(panel).not.toBeInTheDocument();
    await waitFor(() => expect(row).toHaveFocus());
  });

  it('is left for where the link to it was', async () => {
    renderInKit(<Portal />, '/harbour');
    const user = userEvent.setup();
    const link = { name: 'To the boat' };
    await user.click(await screen.findByRole('link', link));
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    expect(await screen.findByRole('link', link)).toBeVisible();
  });

  it('is left for the list by who came by an address, or has gone on from it', async () => {
    renderInKit(<Portal />, '/?open=Niña');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    const row = screen.getByRole('row', { name: 'Niña' });
    await waitFor(() => expect(row).toHaveFocus());
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('opens beside the list, and gives the focus back', async () => {
    renderInKit(<Page />);
    const user = userEvent.setup();
    const row = await screen.findByRole('row', { name: 'Pinta' });
    await user.keyboard('jx');
    expect(row).toHaveFocus();
    expect(row).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('o');
    const panel = await screen.findByRole('complementary', { name: 'Pinta' });
    expect(panel).toHaveFocus();
    expect(screen.getByRole('main', { name: 'Boats' })).toContainElement(row);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(panel).not.toBeInTheDocument();
    await waitFor(() => expect(row).toHaveFocus());
  });

  it('takes the focus out of a field by Escape', async () => {
    renderInKit(<Page />);
    const field = await screen.findByLabelText('Search');
    await userEvent.type(field, 'reef{Escape}');
    expect(field).toHaveValue('reef');
    expect(screen.getByRole('row', { name: 'Pinta' })).toHaveFocus();
  });
});

describe('on a phone', () => {
  const { matchMedia } = window;
  beforeEach(() => {
    window.matchMedia = () =>
      ({
        matches: false,
        addListener: () => {},
        removeListener: () => {},
        addEventListener: () => {},
        removeEventListener: () => {},
      } as unknown as MediaQueryList);
  });
  afterEach(() => {
    window.matchMedia = matchMedia;
  });

  it('shows the panel in the place of the list', async () => {
    renderInKit(<Page />, '/?open=Pinta');
    expect(
      await screen.findByRole('complementary', { name: 'Pinta' }),
    ).toBeVisible();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });
});

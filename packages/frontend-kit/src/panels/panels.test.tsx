import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
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

describe('a list with a panel', () => {
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

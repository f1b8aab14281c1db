import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderInKit } from '../__testUtils__/renderInKit';
import { ShortcutsDialog, useShortcuts } from '.';

const onCreate = jest.fn();

function Page() {
  const [isOpen, setOpen] = useState(false);
  useShortcuts({ c: onCreate, '?': () => setOpen(true) });
  return (
    <>
      <input aria-label="Name" />
      <button>Somewhere</button>
      {isOpen && (
        <ShortcutsDialog
          keys={[['c', 'New boat']]}
          note="Boats sail"
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

describe('shortcuts', () => {
  beforeEach(() => onCreate.mockReset());

  it('act on the page, and not while one types', async () => {
    renderInKit(<Page />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Somewhere' }));
    await user.keyboard('c{Control>}c{/Control}');
    expect(onCreate).toHaveBeenCalledTimes(1);
    const field = screen.getByLabelText('Name');
    await user.type(field, 'c?');
    expect(field).toHaveValue('c?');
    expect(onCreate).toHaveBeenCalledTimes(1);
  });

  it('are listed, and rest as long as they are', async () => {
    renderInKit(<Page />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Somewhere' }));
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', {
      name: 'Keyboard shortcuts',
    });
    const names = within(dialog)
      .getAllByRole('definition')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['New boat', 'Show these shortcuts']);
    await user.keyboard('c{Escape}');
    expect(onCreate).not.toHaveBeenCalled();
    expect(dialog).not.toBeInTheDocument();
  });
});

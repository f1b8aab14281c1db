import { createEvent, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderInKit } from '../__testUtils__/renderInKit';
import { ShortcutsDialog, useShortcuts } from '.';

const onCreate = jest.fn();
const onUndo = jest.fn();

function Page() {
  const [isOpen, setOpen] = useState(false);
  useShortcuts({ c: onCreate, 'Mod+z': onUndo, '?': () => setOpen(true) });
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
  beforeEach(() => {
    onCreate.mockReset();
    onUndo.mockReset();
  });

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

  it('act once with Ctrl or ⌘, however long the keys are held', async () => {
    renderInKit(<Page />);
    const button = await screen.findByRole('button', { name: 'Somewhere' });
    const undo = { key: 'z', code: 'KeyZ', ctrlKey: true };
    fireEvent.keyDown(button, undo);
    const held = createEvent.keyDown(button, { ...undo, repeat: true });
    fireEvent(button, held);
    expect(onUndo).toHaveBeenCalledTimes(1);
    // The browser would take back what was typed in some field.
    expect(held.defaultPrevented).toBe(true);
    fireEvent.keyDown(button, { key: 'c', code: 'KeyC', repeat: true });
    expect(onCreate).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['Russian', 'я', 'KeyZ', 1],
    ['French', 'z', 'KeyW', 1],
    ['French', 'w', 'KeyZ', 0],
    ['Dvorak', ';', 'KeyZ', 0],
  ])(
    'take Ctrl with a letter of a %s keyboard, %s in the place of %s',
    async (_layout, key, code, times) => {
      renderInKit(<Page />);
      const button = await screen.findByRole('button', { name: 'Somewhere' });
      fireEvent.keyDown(button, { key, code, ctrlKey: true });
      expect(onUndo).toHaveBeenCalledTimes(times);
    },
  );

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
    expect(names).toEqual([
      'New boat',
      'Undo your last change',
      'Show these shortcuts',
    ]);
    await user.keyboard('c{Escape}');
    expect(onCreate).not.toHaveBeenCalled();
    expect(dialog).not.toBeInTheDocument();
  });
});

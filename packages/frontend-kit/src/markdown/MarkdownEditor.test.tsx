import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderInKit } from '../__testUtils__/renderInKit';
import { MarkdownEditor } from './MarkdownEditor';

const onSubmit = jest.fn();

function Editor() {
  const [value, setValue] = useState('');
  const send = () => {
    onSubmit(value);
    setValue('');
  };
  return (
    <MarkdownEditor
      label="Log"
      value={value}
      onChange={setValue}
      maxLength={100}
      onSubmit={send}
      actions={<button onClick={send}>Send</button>}
    />
  );
}

const field = () => screen.findByRole('textbox', { name: 'Log' });

describe('MarkdownEditor', () => {
  beforeEach(() => onSubmit.mockReset());

  it('completes people by keys, and sends by Ctrl+Enter', async () => {
    renderInKit(<Editor />);
    const user = userEvent.setup();
    await user.type(await field(), 'Ask @');
    const people = await screen.findByRole('listbox', {
      name: 'People to mention',
    });
    const [, second] = await within(people).findAllByRole('option');
    await user.keyboard('{ArrowUp}');
    expect(second).toHaveAttribute('aria-selected', 'true');
    expect(await field()).toHaveAttribute('aria-activedescendant', second.id);
    await user.keyboard('{Enter}');
    expect(await field()).toHaveValue('Ask @grace ');
    await user.type(await field(), '@gr{Escape}{Control>}{Enter}{/Control}');
    expect(onSubmit).toHaveBeenCalledWith('Ask @grace @gr');
  });

  it('shows how it will read, with names, and goes back to writing', async () => {
    renderInKit(<Editor />);
    const user = userEvent.setup();
    await user.type(await field(), 'By *@ada*');
    await user.click(screen.getByRole('radio', { name: 'Preview' }));
    expect(
      await screen.findByRole('link', { name: /^@Ada Lovelace/ }),
    ).toHaveAttribute('href', '/catalog/default/user/ada');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await field()).toHaveValue('');
  });
});

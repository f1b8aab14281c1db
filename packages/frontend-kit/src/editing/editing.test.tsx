import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderInKit } from '../__testUtils__/renderInKit';
import { InlineText, newKey, useDraft } from '.';

function Note() {
  const [draft, setDraft] = useDraft<string>({ scope: 'log', name: 'note' });
  return (
    <>
      <input
        aria-label="Note"
        value={draft ?? ''}
        onChange={({ target }) => setDraft(() => target.value)}
      />
      <button onClick={() => setDraft(() => undefined)}>Discard</button>
    </>
  );
}

function Hideable() {
  const [isShown, setShown] = useState(true);
  return (
    <>
      <button onClick={() => setShown(!isShown)}>Toggle</button>
      {isShown && <Note />}
    </>
  );
}

describe('useDraft', () => {
  const key = 'log.draft/user:default/ada/note';
  const press = (name: string) =>
    fireEvent.click(screen.getByRole('button', { name }));

  it('outlives what shows it, until it is discarded', async () => {
    renderInKit(<Hideable />);
    await userEvent.type(await screen.findByLabelText('Note'), 'Reef ahead');
    press('Toggle');
    press('Toggle');
    expect(await screen.findByDisplayValue('Reef ahead')).toBeVisible();
    expect(window.sessionStorage.getItem(key)).toBe('"Reef ahead"');
    press('Discard');
    expect(screen.getByLabelText('Note')).toHaveValue('');
    expect(window.sessionStorage).toHaveLength(0);
  });

  it('takes up what was there, and nothing of somebody else', async () => {
    window.sessionStorage.setItem(key, '"Mine"');
    window.sessionStorage.setItem('log.draft/user:default/bo/note', '"His"');
    renderInKit(<Note />);
    expect(await screen.findByDisplayValue('Mine')).toBeVisible();
  });

  it('works where the browser keeps nothing', async () => {
    const setItem = jest
      .spyOn(Storage.prototype, 'setItem')
      .mockImplementation(() => {
        throw new DOMException('Full', 'QuotaExceededError');
      });
    renderInKit(<Note />);
    await userEvent.type(await screen.findByLabelText('Note'), 'Kept');
    expect(screen.getByLabelText('Note')).toHaveValue('Kept');
    setItem.mockRestore();
  });
});

describe('InlineText', () => {
  const onSave = jest.fn();

  async function renderTitle() {
    onSave.mockReset();
    renderInKit(
      <InlineText
        label="Name"
        value="Santa Maria"
        maxLength={50}
        isReadOnly={false}
        onSave={onSave}
        onBegin={() => {}}
      />,
    );
    const field = await screen.findByRole('textbox', { name: 'Name' });
    await userEvent.clear(field);
    return field;
  }

  it('saves by Enter, in one line', async () => {
    const field = await renderTitle();
    await userEvent.click(field);
    await userEvent.paste(' Pinta\n of Palos ');
    await userEvent.keyboard('{Enter}');
    expect(onSave.mock.calls).toEqual([['Pinta of Palos']]);
  });

  it('takes it back by Escape, and saves no empty name', async () => {
    const field = await renderTitle();
    await userEvent.type(field, 'Pinta{Escape}');
    expect(field).toHaveValue('Santa Maria');
    await userEvent.clear(field);
    await userEvent.tab();
    expect(field).toHaveValue('Santa Maria');
    expect(onSave).not.toHaveBeenCalled();
  });
});

describe('newKey', () => {
  it('is another each time, without TLS too', () => {
    expect(newKey()).not.toBe(newKey());
    const spy = jest
      .spyOn(globalThis, 'crypto', 'get')
      .mockReturnValue({} as Crypto);
    expect(newKey()).not.toBe(newKey());
    spy.mockRestore();
  });
});

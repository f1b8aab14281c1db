import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderInKit } from '../__testUtils__/renderInKit';
import { InlineText, newKey } from '.';

describe('InlineText', () => {
  const onFinish = jest.fn();

  function Title() {
    const [text, setText] = useState('Santa Maria');
    return (
      <InlineText
        label="Name"
        value={text}
        maxLength={20}
        isReadOnly={false}
        onChange={setText}
        onFinish={() => onFinish(text)}
        onBegin={() => {}}
      />
    );
  }

  async function renderTitle() {
    onFinish.mockReset();
    renderInKit(<Title />);
    const field = await screen.findByRole('textbox', { name: 'Name' });
    await userEvent.clear(field);
    return field;
  }

  it('saves by Enter, in one line', async () => {
    const field = await renderTitle();
    await userEvent.click(field);
    await userEvent.paste('Pinta\n of Palos');
    await userEvent.keyboard('{Enter}');
    expect(onFinish.mock.calls).toEqual([['Pinta of Palos']]);
  });

  it('leaves by Escape without saving, and keeps what was typed', async () => {
    const field = await renderTitle();
    await userEvent.type(field, 'Pinta{Escape}');
    expect(field).not.toHaveFocus();
    expect(field).toHaveValue('Pinta');
    expect(onFinish).not.toHaveBeenCalled();
  });

  it('cuts nothing that is pasted, but says what it will not take', async () => {
    const field = await renderTitle();
    await userEvent.click(field);
    await userEvent.paste('A name of more than 20 letters');
    expect(field).toHaveValue('A name of more than 20 letters');
    expect(screen.getByRole('alert')).toHaveTextContent(
      '10 characters too many',
    );
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

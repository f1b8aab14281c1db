import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderInKit } from '../__testUtils__/renderInKit';
import { DraftStore } from './DraftStore';
import { DraftNotice, TextLimit, useDraft, useDraftEditor } from '.';

const NAME = { scope: 'log', name: 'note' };

const keyOf = (person: string) => `log.draft/user:default/${person}/note`;

const press = (name: string) =>
  fireEvent.click(screen.getByRole('button', { name }));

const field = () => screen.findByLabelText('Note');

function Note() {
  const [draft, setDraft] = useDraft<string>(NAME);
  return (
    <>
      <input
        aria-label="Note"
        value={draft ?? ''}
        onChange={({ target }) => setDraft(() => target.value)}
      />
      <button onClick={() => setDraft(() => undefined)}>Forget</button>
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
  it('outlives what shows it, until it is forgotten', async () => {
    renderInKit(<Hideable />);
    await userEvent.type(await field(), 'Reef ahead');
    press('Toggle');
    press('Toggle');
    expect(await screen.findByDisplayValue('Reef ahead')).toBeVisible();
    const kept = JSON.parse(sessionStorage.getItem(keyOf('ada')) ?? '{}');
    expect(kept).toEqual({ at: expect.any(Number), value: 'Reef ahead' });
    press('Forget');
    expect(await field()).toHaveValue('');
    expect(window.sessionStorage).toHaveLength(0);
  });

  it('takes up what was there, and nothing of somebody else', async () => {
    sessionStorage.setItem(keyOf('ada'), '{"at":1,"value":"Mine"}');
    sessionStorage.setItem(keyOf('bo'), '{"at":1,"value":"His"}');
    renderInKit(<Note />);
    expect(await screen.findByDisplayValue('Mine')).toBeVisible();
  });

  it('works where the browser keeps nothing', async () => {
    const setItem = jest
      .spyOn(Storage.prototype, 'setItem')
      .mockImplementation(() => {
        throw new DOMException('Full', 'QuotaExceededError');
      });
    renderInKit(<Hideable />);
    await userEvent.type(await field(), 'Kept');
    press('Toggle');
    press('Toggle');
    expect(await field()).toHaveValue('Kept');
    setItem.mockRestore();
    press('Forget');
  });
});

describe('DraftStore', () => {
  it('lets the oldest go once there are too many, or too much', () => {
    const store = new DraftStore();
    const clock = jest.spyOn(Date, 'now');
    const keys = Array.from({ length: 120 }, (_, n) => `log.draft/ada/${n}`);
    keys.forEach((key, n) => {
      clock.mockReturnValue(n);
      store.write(key, key);
    });
    expect(window.sessionStorage).toHaveLength(100);
    expect(store.read(keys[19])).toBeUndefined();
    expect(store.read(keys[20])).toBe(keys[20]);

    const large = 'x'.repeat(1_900_000);
    clock.mockReturnValue(200);
    store.write('log.draft/ada/large', large);
    clock.mockReturnValue(201);
    store.write('log.draft/ada/larger', large);
    expect(store.read('log.draft/ada/large')).toBeUndefined();
    expect(store.read('log.draft/ada/larger')).toBe(large);
    clock.mockRestore();
  });

  it('takes what it did not write for no draft', () => {
    const store = new DraftStore();
    sessionStorage.setItem('log.draft/ada/1', 'not JSON');
    sessionStorage.setItem('log.draft/ada/2', '"JSON"');
    expect(store.read('log.draft/ada/1')).toBeUndefined();
    expect(store.read('log.draft/ada/2')).toBeUndefined();
  });
});

describe('useDraftEditor', () => {
  let answer: (error?: Error) => void;
  const send = jest.fn();

  function Editor() {
    const editor = useDraftEditor<string>({
      ...NAME,
      save: draft => {
        send(draft);
        return new Promise<void>((resolve, reject) => {
          answer = error => (error ? reject(error) : resolve());
        });
      },
    });
    const { draft, setDraft } = editor;
    return (
      <>
        <input
          aria-label="Note"
          value={draft ?? ''}
          onChange={({ target }) => setDraft(() => target.value)}
        />
        {draft && <DraftNotice editor={editor} />}
      </>
    );
  }

  beforeEach(() => send.mockReset());

  it('keeps the draft until the back end has said yes', async () => {
    renderInKit(<Editor />);
    await userEvent.type(await field(), 'Reef');
    press('Save');
    expect(await field()).toHaveValue('Reef');
    await act(async () => answer(new Error('No room in the log')));
    expect(screen.getByText('Not saved. No room in the log')).toBeVisible();
    expect(await field()).toHaveValue('Reef');
    press('Try again');
    await act(async () => answer());
    expect(await field()).toHaveValue('');
    expect(send.mock.calls).toEqual([['Reef'], ['Reef']]);
    expect(window.sessionStorage).toHaveLength(0);
  });

  it('keeps what is written while it is being saved', async () => {
    renderInKit(<Editor />);
    await userEvent.type(await field(), 'Reef');
    press('Save');
    await userEvent.type(await field(), ' ahead');
    await act(async () => answer());
    expect(await field()).toHaveValue('Reef ahead');
  });

  it('discards only when told to, and brings that back', async () => {
    const { pressToast } = renderInKit(<Editor />);
    await userEvent.type(await field(), 'Reef');
    press('Discard');
    expect(await field()).toHaveValue('');
    pressToast();
    await waitFor(async () => expect(await field()).toHaveValue('Reef'));
    press('Discard');
  });

  it('offers to sign in again where the session has ended', async () => {
    renderInKit(<Editor />);
    await userEvent.type(await field(), 'Reef');
    press('Save');
    const ended = Object.assign(new Error('Who?'), { statusCode: 401 });
    await act(async () => answer(ended));
    expect(screen.getByRole('button', { name: 'Sign in again' })).toBeVisible();
    expect(
      screen.getByText(/^Not saved\. Your session has ended/),
    ).toBeVisible();
  });
});

describe('TextLimit', () => {
  it('says nothing as long as there is room', async () => {
    renderInKit(
      <>
        <p>There</p>
        <TextLimit text={'x'.repeat(17)} limit={20} />
      </>,
    );
    expect(await screen.findByText('There')).toBeVisible();
    expect(screen.queryByText(/character/)).not.toBeInTheDocument();
  });

  it.each([
    ['x'.repeat(19), '1 character left'],
    ['🛶'.repeat(20), '0 characters left'],
    [
      'x'.repeat(22),
      '2 characters too many: 20 are allowed. Shorten it to save it.',
    ],
  ])('says of %s: %s', async (text, words) => {
    renderInKit(<TextLimit text={text} limit={20} />);
    expect(await screen.findByText(words)).toBeVisible();
  });
});

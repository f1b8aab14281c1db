import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInKit } from '../__testUtils__/renderInKit';
import { useState } from 'react';
import { rowsHere } from '../lists';
import { UndoBoundary, useUndo } from '.';
import type { PendingUndo } from '.';

/** What the back end says of taking a change back. */
const takeBack = jest.fn<Promise<void>, [string]>();
const begun: PendingUndo[] = [];

const changeOf = (name: string) => ({
  title: `${name} is set`,
  undo: async () => {
    await takeBack(name);
    return { undone: `${name} is furled` };
  },
  notUndone: `${name} was not furled`,
  rows: [name],
});

function Sails() {
  const undo = useUndo();
  return (
    <>
      {['Jib', 'Main'].map(name => (
        <button key={name} onClick={() => undo.done(changeOf(name))}>
          {name}
        </button>
      ))}
      <button onClick={() => begun.push(undo.begin())}>Begin</button>
      <button onClick={() => begun.pop()?.done(changeOf('Spinnaker'))}>
        Answer
      </button>
      <input aria-label="Name" />
      <div role="grid" {...rowsHere}>
        <div role="row" data-key="Jib" tabIndex={-1}>
          Jib
        </div>
      </div>
    </>
  );
}

/** A page that can be left. */
function Ship() {
  const [isHere, setHere] = useState(true);
  return isHere ? (
    <UndoBoundary>
      <Sails />
      <button onClick={() => setHere(false)}>Leave</button>
    </UndoBoundary>
  ) : (
    <p>Ashore</p>
  );
}

async function setUp(page = <Sails />) {
  const { toasts, open, pressToast } = renderInKit(page);
  await screen.findByRole('button', { name: 'Jib' });
  const user = userEvent.setup();
  const press = (name: string) =>
    user.click(screen.getByRole('button', { name }));
  const undoByKey = () => user.keyboard('{Control>}z{/Control}');
  return { toasts, open, pressToast, user, press, undoByKey };
}

const refusal = (statusCode: number) =>
  Object.assign(new Error('No'), { statusCode });

describe('useUndo', () => {
  beforeEach(() => {
    takeBack.mockReset().mockResolvedValue();
    begun.length = 0;
  });

  it('says what was changed, takes it back by a button, and says so', async () => {
    const { toasts, pressToast, press } = await setUp();
    await press('Jib');
    expect(toasts).toMatchObject([{ title: 'Jib is set', status: 'success' }]);
    pressToast();
    await waitFor(() => expect(toasts.at(-1)?.title).toBe('Jib is furled'));
    expect(takeBack.mock.calls).toEqual([['Jib']]);
  });

  it('tells of the last change alone', async () => {
    const { toasts, open, press } = await setUp();
    await press('Jib');
    await press('Main');
    expect(toasts).toHaveLength(2);
    expect(open()).toMatchObject([{ title: 'Main is set' }]);
  });

  it('takes back by Ctrl+Z, the last change first, and says when there is no more', async () => {
    const { toasts, press, undoByKey } = await setUp();
    await press('Jib');
    await press('Main');
    await undoByKey();
    await undoByKey();
    await waitFor(() =>
      expect(takeBack.mock.calls).toEqual([['Main'], ['Jib']]),
    );
    await undoByKey();
    await waitFor(() =>
      expect(toasts.at(-1)?.title).toBe(
        'There is nothing more to undo on this page',
      ),
    );
  });

  it('leaves Ctrl+Z to a field in which one types', async () => {
    const { press, undoByKey, user } = await setUp();
    await press('Jib');
    await user.click(screen.getByLabelText('Name'));
    await undoByKey();
    expect(takeBack).not.toHaveBeenCalled();
  });

  it('takes back a change that has not been answered yet, and none before it', async () => {
    const { toasts, press, undoByKey } = await setUp();
    await press('Jib');
    await press('Begin');
    await undoByKey();
    expect(takeBack).not.toHaveBeenCalled();
    await press('Answer');
    await waitFor(() => expect(takeBack.mock.calls).toEqual([['Spinnaker']]));
    await waitFor(() =>
      expect(toasts.map(({ title }) => title)).toEqual([
        'Jib is set',
        'Spinnaker is furled',
      ]),
    );
  });

  it.each([409, 412])(
    'says that it can’t be undone any more after %s, and offers no second try',
    async status => {
      const { toasts, press, undoByKey } = await setUp();
      await press('Jib');
      takeBack.mockRejectedValue(refusal(status));
      await undoByKey();
      await waitFor(() =>
        expect(toasts.at(-1)).toMatchObject({
          title: 'Jib was not furled',
          description: expect.stringMatching(/^Somebody has changed it since/),
        }),
      );
      await undoByKey();
      expect(takeBack).toHaveBeenCalledTimes(1);
    },
  );

  it('says who is not allowed to, and offers no second try', async () => {
    const { toasts, press, undoByKey } = await setUp();
    await press('Jib');
    takeBack.mockRejectedValue(refusal(403));
    await undoByKey();
    await waitFor(() =>
      expect(toasts.at(-1)).toMatchObject({
        title: 'Jib was not furled',
        description: 'You are not allowed to do this.',
      }),
    );
    await undoByKey();
    expect(takeBack).toHaveBeenCalledTimes(1);
  });

  it.each([
    [refusal(429), /^Jib was not furled: That was too much at once/],
    [refusal(500), /^Jib was not furled: Something went wrong/],
    [new TypeError('Failed to fetch'), /^Jib was not furled: The portal did/],
  ])('says why after %s, and can be tried again', async (error, words) => {
    const { toasts, pressToast, press, undoByKey } = await setUp();
    await press('Jib');
    takeBack.mockRejectedValueOnce(error);
    await undoByKey();
    await waitFor(() => expect(toasts.at(-1)?.title).toMatch(words));
    pressToast();
    await waitFor(() => expect(toasts.at(-1)?.title).toBe('Jib is furled'));
    expect(takeBack).toHaveBeenCalledTimes(2);
  });

  it.each([
    [true, 'warning'],
    [false, 'success'],
  ])(
    'tells what came of a change whose page was left meanwhile (partial: %s), without Undo',
    async (isPartial, status) => {
      const { open, press, undoByKey } = await setUp(<Ship />);
      await press('Begin');
      await press('Leave');
      act(() => begun.pop()?.done({ ...changeOf('Jib'), isPartial }));
      expect(open()).toMatchObject([{ title: 'Jib is set', status }]);
      expect(open()[0].description).toBeUndefined();
      await undoByKey();
      expect(takeBack).not.toHaveBeenCalled();
    },
  );

  it('offers by its message alone to try again what was made on a page that was left', async () => {
    const { toasts, pressToast, press, undoByKey } = await setUp(<Ship />);
    let refuse: (error: Error) => void = () => {};
    takeBack.mockReturnValueOnce(
      new Promise((_resolve, reject) => {
        refuse = reject;
      }),
    );
    await press('Jib');
    pressToast();
    await press('Leave');
    refuse(refusal(500));
    await waitFor(() =>
      expect(toasts.at(-1)?.title).toMatch(/^Jib was not furled: Something/),
    );
    await undoByKey();
    expect(takeBack).toHaveBeenCalledTimes(1);
    pressToast();
    await waitFor(() => expect(toasts.at(-1)?.title).toBe('Jib is furled'));
  });

  it('puts a focus that was lost on the row that came back', async () => {
    const { press, undoByKey } = await setUp();
    await press('Jib');
    act(() => (document.activeElement as HTMLElement).blur());
    await undoByKey();
    const row = screen.getByRole('row', { name: 'Jib' });
    await waitFor(() => expect(row).toHaveFocus());
  });
});

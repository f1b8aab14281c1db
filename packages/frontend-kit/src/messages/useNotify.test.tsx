import { CustomErrorBase, ResponseError } from '@backstage/errors';
import { onlineManager } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { renderInKit } from '../__testUtils__/renderInKit';
import { useNotify } from './useNotify';

type FailureProps = { error: unknown; forbidden?: string };

function Failure({ error, forbidden }: FailureProps) {
  const notify = useNotify();
  const fail = () => notify.failed('It was not saved', error, forbidden);
  return <button onClick={fail}>Fail</button>;
}

function Deletion({ onPress }: { onPress: () => void }) {
  const notify = useNotify();
  const done = () => notify.done('Deleted it', { label: 'Open', onPress });
  return <button onClick={done}>Delete</button>;
}

async function reasonFor(error: unknown, forbidden?: string) {
  const { toasts } = renderInKit(
    <Failure error={error} forbidden={forbidden} />,
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Fail' }));
  const { container } = render(<>{toasts[0].description}</>);
  return container.textContent ?? '';
}

async function refusal(status: number, message: string) {
  const body = {
    error: { name: 'Error', message },
    response: { statusCode: status },
  };
  return ResponseError.fromResponse(Response.json(body, { status }));
}

class StaleError extends CustomErrorBase {
  name = 'StaleError' as const;

  readonly statusCode = 412;
}

describe('useNotify', () => {
  afterEach(() => onlineManager.setOnline(true));

  it.each([
    [401, /^Your session has ended/],
    [403, /^You are not allowed to do this/],
    [404, /^It is gone/],
    [412, /^Somebody else changed it/],
    [429, /^That was too much at once/],
    [500, /Try again in a moment/],
    [503, /Try again in a moment/],
  ])('says in our own words what %s means', async (status, words) => {
    const error = await refusal(status, "Thing '8f14e45f' said no");
    expect(await reasonFor(error)).toMatch(words);
  });

  it('leads to the sign-in where the session has ended, and nowhere else', async () => {
    const ended = await refusal(401, 'Who?');
    expect(await reasonFor(ended)).toMatch(/Sign in again$/);
  });

  it('says who may do it, where that is known', async () => {
    const error = await refusal(403, "You may not update '8f14e45f'");
    expect(await reasonFor(error, 'Ask its owner.')).toBe('Ask its owner.');
  });

  it("keeps the back end's words about what one entered", async () => {
    const error = await refusal(400, 'labels: at most 20');
    expect(await reasonFor(error)).toBe('labels: at most 20');
  });

  it('takes an error of a plugin for what its status means', async () => {
    const error = new StaleError("Thing '8f14e45f'");
    expect(await reasonFor(error)).toMatch(/^Somebody else changed it/);
  });

  it.each([
    [true, /^The portal did not answer/],
    [false, /^You are offline/],
  ])(
    'does not say what the browser says; online: %s',
    async (online, words) => {
      onlineManager.setOnline(online);
      const error = new TypeError('Failed to fetch');
      expect(await reasonFor(error)).toMatch(words);
    },
  );

  it('keeps a message in the portal as long as the focus or the pointer is in it', async () => {
    const { toasts, open } = renderInKit(<Deletion onPress={() => {}} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    const [{ description, timeout }] = toasts;
    expect(timeout).toBeUndefined();
    jest.useFakeTimers();
    render(
      <div role="alertdialog">
        {description}
        <button>Close</button>
      </div>,
    );
    const close = screen.getByRole('button', { name: 'Close' });
    const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms));
    act(() => close.focus());
    wait(60_000);
    expect(open()).toHaveLength(1);
    act(() => close.blur());
    wait(9_000);
    expect(open()).toHaveLength(1);
    wait(2_000);
    expect(open()).toHaveLength(0);
    jest.useRealTimers();
  });

  it('offers an action, and closes the message when one takes it', async () => {
    const onPress = jest.fn();
    const { toasts, open, pressToast } = renderInKit(
      <Deletion onPress={onPress} />,
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    expect(toasts).toMatchObject([{ title: 'Deleted it', status: 'success' }]);
    pressToast();
    expect(onPress).toHaveBeenCalledTimes(1);
    expect(open()).toEqual([]);
  });
});

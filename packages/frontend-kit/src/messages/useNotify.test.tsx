import { CustomErrorBase, ResponseError } from '@backstage/errors';
import { onlineManager } from '@tanstack/react-query';
import { fireEvent, screen } from '@testing-library/react';
import { renderInKit } from '../__testUtils__/renderInKit';
import { useNotify } from './useNotify';

type FailureProps = { error: unknown; forbidden?: string };

function Failure({ error, forbidden }: FailureProps) {
  const notify = useNotify();
  const fail = () => notify.failed('It was not saved', error, forbidden);
  return <button onClick={fail}>Fail</button>;
}

async function reasonFor(error: unknown, forbidden?: string): Promise<unknown> {
  const { toasts } = renderInKit(
    <Failure error={error} forbidden={forbidden} />,
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Fail' }));
  return toasts[0].description;
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

  it('offers to undo, and closes the message when one does', async () => {
    const onPress = jest.fn();
    function Deletion() {
      const notify = useNotify();
      const done = () => notify.done('Deleted it', { label: 'Undo', onPress });
      return <button onClick={done}>Delete</button>;
    }
    const { toasts, pressToast } = renderInKit(<Deletion />);
    fireEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    expect(toasts).toMatchObject([{ title: 'Deleted it', status: 'success' }]);
    pressToast();
    expect(onPress).toHaveBeenCalledTimes(1);
  });
});

import { ResponseError } from '@backstage/errors';
import { onlineManager } from '@tanstack/react-query';
import { fireEvent, screen } from '@testing-library/react';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasks } from '../__testUtils__/renderTasks';
import { makeTask } from '../__testUtils__/tasks';
import { TaskConflictError } from '../api';
import { useNotify } from './useNotify';
import type { Forbidden } from './useReason';

type FailureProps = { error: unknown; forbidden?: Forbidden };

function Failure({ error, forbidden }: FailureProps) {
  const notify = useNotify();
  const fail = () => notify.failed('It was not saved', error, forbidden);
  return <button onClick={fail}>Fail</button>;
}

async function reasonFor(
  error: unknown,
  forbidden?: Forbidden,
): Promise<unknown> {
  const element = <Failure error={error} forbidden={forbidden} />;
  const { toasts } = renderTasks(element, new FakeTaskServer());
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

describe('useNotify', () => {
  afterEach(() => onlineManager.setOnline(true));

  it.each([
    [401, /^Your session has ended/],
    [403, /^You are not allowed to do this/],
    [404, /^It is gone/],
    [412, /^Somebody else changed it/],
    [500, /Try again in a moment/],
    [503, /Try again in a moment/],
  ])('says in our own words what %s means', async (status, words) => {
    const error = await refusal(status, "Task '8f14e45f' said no");
    expect(await reasonFor(error)).toMatch(words);
  });

  it('says who may do it, where it is known that it depends on them', async () => {
    const error = await refusal(403, "You may not update '8f14e45f'");
    expect(await reasonFor(error, 'error.notConcerned')).toMatch(
      /^Only its creator, its assignee and its owners may/,
    );
  });

  it("keeps the back end's words about what one entered", async () => {
    const error = await refusal(400, 'labels: at most 20');
    expect(await reasonFor(error)).toBe('labels: at most 20');
  });

  it('takes a conflict for one, whatever it says', async () => {
    const error = new TaskConflictError("Task '8f14e45f'", makeTask(1));
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
});

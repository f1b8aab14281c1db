import { ResponseError } from '@backstage/errors';
import { onlineManager } from '@tanstack/react-query';
import { act, render, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInKit } from '../__testUtils__/renderInKit';
import {
  EmptyState,
  ErrorState,
  OfflineBanner,
  Skeletons,
  useDelayed,
} from '.';

async function refusal(status: number) {
  const error = { name: 'Error', message: 'No' };
  const body = { error, response: { statusCode: status } };
  return ResponseError.fromResponse(Response.json(body, { status }));
}

describe('ErrorState', () => {
  it('says what is broken, and tries again', async () => {
    const onRetry = jest.fn();
    const error = await refusal(503);
    renderInKit(<ErrorState error={error} onRetry={onRetry} />);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('This could not be loaded');
    expect(alert).toHaveTextContent('Try again in a moment');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('tells what is forbidden from what is broken', async () => {
    const error = await refusal(403);
    renderInKit(<ErrorState error={error} onRetry={() => {}} />);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You are not allowed to see this');
    expect(alert).toHaveTextContent('ask those who run the portal');
  });
});

describe('OfflineBanner', () => {
  afterEach(() => onlineManager.setOnline(true));

  it('comes and goes with the network', async () => {
    renderInKit(<OfflineBanner />);
    const status = await screen.findByRole('status');
    expect(status).toBeEmptyDOMElement();
    act(() => onlineManager.setOnline(false));
    expect(status).toHaveTextContent('You are offline');
    act(() => onlineManager.setOnline(true));
    expect(status).toBeEmptyDOMElement();
  });
});

describe('EmptyState', () => {
  it('says what would be here, and how to begin', () => {
    const begin = <button>Begin</button>;
    render(<EmptyState title="No boats" text="Boats sail" actions={begin} />);
    expect(screen.getByRole('heading', { name: 'No boats' })).toBeVisible();
    expect(screen.getByText('Boats sail')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Begin' })).toBeVisible();
  });
});

describe('what takes a while', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('shows after 300 ms, and no more once it has ended', () => {
    const { result, rerender } = renderHook(useDelayed, { initialProps: true });
    act(() => jest.advanceTimersByTime(299));
    expect(result.current).toBe(false);
    act(() => jest.advanceTimersByTime(1));
    expect(result.current).toBe(true);
    rerender(false);
    expect(result.current).toBe(false);
    rerender(true);
    expect(result.current).toBe(false);
  });

  it('has the shape of what will be there', () => {
    const { container } = render(<Skeletons heights={[40, 80]} />);
    expect(container).toBeEmptyDOMElement();
    act(() => jest.advanceTimersByTime(300));
    const heights = [...container.children].map(
      element => (element as HTMLElement).style.height,
    );
    expect(heights).toEqual(['40px', '80px']);
  });
});

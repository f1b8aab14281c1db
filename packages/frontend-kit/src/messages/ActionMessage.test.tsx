import { alertApiRef, errorApiRef } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { QueryClient } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { FrontendKitProvider } from '../provider';
import { useNotify } from './useNotify';

function Deletion({ onUndo }: { onUndo: () => void }) {
  const notify = useNotify();
  const undo = { label: 'Undo', onPress: onUndo };
  return (
    <>
      <button onClick={() => notify.done('Deleted it', undo)}>Delete</button>
      <button onClick={() => notify.info('Exporting')}>Export</button>
    </>
  );
}

function setUp() {
  const alerts = mockApis.alert();
  const onUndo = jest.fn();
  render(
    <TestApiProvider
      apis={[
        [alertApiRef, alerts],
        [errorApiRef, mockApis.error()],
        [translationApiRef, mockApis.translation()],
      ]}
    >
      <FrontendKitProvider client={new QueryClient()}>
        <Deletion onUndo={onUndo} />
      </FrontendKitProvider>
    </TestApiProvider>,
  );
  const press = (name: string) =>
    fireEvent.click(screen.getByRole('button', { name }));
  return { alerts, onUndo, press };
}

describe('ActionMessage, in a portal without toasts', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('offers what can be done, once, and leaves the rest to alerts', () => {
    const { alerts, onUndo, press } = setUp();
    press('Export');
    expect(alerts.getAlerts()).toMatchObject([{ message: 'Exporting' }]);
    press('Delete');
    expect(screen.getByText('Deleted it')).toBeVisible();
    expect(alerts.getAlerts()).toHaveLength(1);
    press('Undo');
    expect(onUndo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Deleted it')).not.toBeInTheDocument();
  });

  it('goes after a while, but not from under the focus or the pointer', () => {
    const { press } = setUp();
    press('Delete');
    act(() => screen.getByRole('button', { name: 'Undo' }).focus());
    act(() => jest.advanceTimersByTime(60_000));
    expect(screen.getByText('Deleted it')).toBeVisible();
    fireEvent.mouseEnter(screen.getByRole('status'));
    act(() => screen.getByRole('button', { name: 'Undo' }).blur());
    act(() => jest.advanceTimersByTime(60_000));
    expect(screen.getByText('Deleted it')).toBeVisible();
    fireEvent.mouseLeave(screen.getByRole('status'));
    act(() => jest.advanceTimersByTime(9_000));
    press('Delete');
    act(() => jest.advanceTimersByTime(9_000));
    expect(screen.getByText('Deleted it')).toBeVisible();
    act(() => jest.advanceTimersByTime(2_000));
    expect(screen.queryByText('Deleted it')).not.toBeInTheDocument();
  });
});

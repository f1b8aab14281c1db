import { appThemeApiRef } from '@backstage/frontend-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PortalThemeProvider } from './PortalThemeProvider';

/** The user's choice, and their system's, both of which change. */
function themeSources() {
  let chosen: string | undefined;
  let prefersDark = false;
  const listeners = new Set<() => void>();
  const change = (run: () => void) =>
    act(() => {
      run();
      listeners.forEach(listener => listener());
    });
  window.matchMedia = () =>
    ({
      matches: prefersDark,
      addEventListener: (_: string, listener: () => void) =>
        listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) =>
        listeners.delete(listener),
    } as unknown as MediaQueryList);
  const api = {
    getActiveThemeId: () => chosen,
    activeThemeId$: () => ({
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return { unsubscribe: () => listeners.delete(listener) };
      },
    }),
  } as unknown as typeof appThemeApiRef.T;
  return {
    api,
    choose: (id: string) => change(() => (chosen = id)),
    nightfall: () => change(() => (prefersDark = true)),
  };
}

const mode = () => document.body.getAttribute('data-theme-mode');

it('follows the system and the choice of the user, and keeps what is being typed', async () => {
  const { api, choose, nightfall } = themeSources();
  render(
    <TestApiProvider apis={[[appThemeApiRef, api]]}>
      <PortalThemeProvider>
        <input aria-label="Comment" />
      </PortalThemeProvider>
    </TestApiProvider>,
  );
  const field = screen.getByRole('textbox', { name: 'Comment' });
  await userEvent.type(field, 'Half a sentence');
  expect(mode()).toBe('light');

  nightfall();
  expect(mode()).toBe('dark');
  choose('light');
  expect(mode()).toBe('light');
  expect(screen.getByRole('textbox', { name: 'Comment' })).toBe(field);
  expect(field).toHaveValue('Half a sentence');
});

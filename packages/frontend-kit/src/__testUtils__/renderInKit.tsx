import { QueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { FrontendKitProvider } from '../provider';
import { renderPage } from '../testUtils';

const ADA = { ref: 'user:default/ada', name: 'Ada Lovelace' };
const GRACE = { ref: 'user:default/grace', name: 'Grace Hopper' };

/** Renders a part of the kit in an app, with a cache of its own. */
export function renderInKit(element: ReactElement, path = '/') {
  return renderPage(
    <FrontendKitProvider client={new QueryClient()}>
      {element}
    </FrontendKitProvider>,
    { path, people: [ADA, GRACE] },
  );
}

/**
 * What tests of pages need once: matchers of `@testing-library/jest-dom`, time
 * for busy machines, and what jsdom lacks. A plugin's `src/setupTests.ts`
 * imports it.
 *
 * @packageDocumentation
 */
import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

/** jsdom lays nothing out, so nothing ever comes into view. */
class NoIntersectionObserver implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly thresholds = [];
  disconnect() {}
  observe() {}
  takeRecords() {
    return [];
  }
  unobserve() {}
}

globalThis.IntersectionObserver = NoIntersectionObserver;

// A whole page is rendered, typed into and saved; a busy machine takes its time
// over that.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

// What one test leaves half written is not the next one's.
afterEach(() => window.sessionStorage.clear());

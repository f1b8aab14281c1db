import '@testing-library/jest-dom';

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

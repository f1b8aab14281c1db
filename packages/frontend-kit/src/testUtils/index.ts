/**
 * What tests of pages on the kit need: a back end in memory, and an app with a
 * catalog, somebody who is signed in, and toasts to look at.
 *
 * @packageDocumentation
 */
export { FakeServer, Refusal } from './FakeServer';
export type { Handler, RecordedRequest } from './FakeServer';
export { fakeToasts } from './fakeToasts';
export type { FakeToasts } from './fakeToasts';
export { renderPage } from './renderPage';
export type { RenderPageOptions, TestPerson } from './renderPage';

/**
 * What any page of Portolan needs: toasts and reasons, states, entity pickers,
 * a list with a panel beside it, filters in the address, shortcuts, dates,
 * labels, Markdown, drafts.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './browser';
export * from './dates';
export * from './editing';
export * from './entities';
export * from './filters';
export * from './labels';
export * from './lists';
export * from './markdown';
export * from './messages';
export * from './panels';
export * from './portal';
export * from './provider';
export * from './shortcuts';
export * from './states';
export { frontendKitTranslationRef } from './translation';
export * from './urlState';

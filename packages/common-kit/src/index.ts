/**
 * What browser and server must agree on to the letter: mentions, days and
 * times, page paths, the rules of texts and labels.
 *
 * @packageDocumentation
 */
export * from './mentions';
export * from './paths';
export * from './texts';
export * from './times';

/**
 * What cloud status means: health, facts and problems, for both sides.
 *
 * @packageDocumentation
 */
export * from './facts';
export * from './health';
export * from './problems';

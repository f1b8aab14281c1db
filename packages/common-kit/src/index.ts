/**
 * What browser and server must agree on to the letter.
 *
 * @packageDocumentation
 */
export {};

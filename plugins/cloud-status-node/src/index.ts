/**
 * What a provider of cloud status implements, and where it is added.
 *
 * @packageDocumentation
 */
export * from './CheckError';
export * from './CloudStatusProvider';
export * from './cloudStatusProvidersExtensionPoint';

/**
 * Portolan's home page, navigation, sign-in, themes and API explorer, for any
 * Backstage app on the new front-end system.
 *
 * @packageDocumentation
 */
export { portolanFeatures as default } from './features';
export { portalTranslationRef } from './translation';

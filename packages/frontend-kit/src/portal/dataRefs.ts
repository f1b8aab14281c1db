import { createExtensionDataRef } from '@backstage/frontend-plugin-api';

/**
 * The place that a page has in the navigation, or a widget on the home page:
 * small numbers come first. What has a place is what people come for most
 * often; the rest follows by title. Portals that know nothing of it leave it
 * alone.
 *
 * @public
 */
export const placeDataRef = createExtensionDataRef<number>().with({
  id: 'portolan.place',
});

/**
 * The catalog's name for the API that a plugin's back end serves, as a full
 * reference: `api:default/orders`. An extension of the plugin says so,
 * usually the API's client, and the portal's explorer then sends requests that
 * are tried out to that plugin, as the user.
 *
 * @public
 */
export const apiEntityDataRef = createExtensionDataRef<string>().with({
  id: 'portolan.api-entity',
});

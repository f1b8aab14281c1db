export { DatabasePreferenceStore } from './DatabasePreferenceStore';
export { DefaultPreferenceService } from './DefaultPreferenceService';
export type { PreferenceService } from './PreferenceService';
export { DEFAULT_PREFERENCES, type PreferenceStore } from './PreferenceStore';
export { routePreferences } from './preferenceRoutes';

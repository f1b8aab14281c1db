export * from './PreferencesDialog';

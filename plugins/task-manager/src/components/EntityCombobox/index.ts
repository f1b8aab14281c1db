export * from './EntityCombobox';

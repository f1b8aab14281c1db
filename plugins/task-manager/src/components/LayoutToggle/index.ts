export * from './LayoutToggle';

export * from './EntitySelect';

export * from './PriorityLabel';

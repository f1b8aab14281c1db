export * from './LabelTags';

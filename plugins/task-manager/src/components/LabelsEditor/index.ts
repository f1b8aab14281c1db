export * from './LabelsEditor';

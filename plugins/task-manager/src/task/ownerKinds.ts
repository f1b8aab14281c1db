/** Kinds of entities that have tasks. */
export const OWNERS = [
  'Component',
  'System',
  'API',
  'Resource',
  'Domain',
  'Group',
  'Template',
];

import { withEntities } from './resultTypes';

const DOCS = { value: 'techdocs', name: 'Documentation' };
const TASKS = { value: 'task', name: 'Tasks' };
const ENTITIES = { value: 'software-catalog', name: 'Entities' };

it.each([
  [[DOCS, TASKS]],
  [[DOCS, { ...ENTITIES, name: 'Software Catalog' }, TASKS]],
])('finds entities, once, and documents last: %j', known => {
  expect(withEntities(known, 'Entities')).toEqual([TASKS, ENTITIES, DOCS]);
});

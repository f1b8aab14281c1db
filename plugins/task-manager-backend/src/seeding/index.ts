export { DatabaseSeedStore } from './DatabaseSeedStore';
export { TaskSeeds } from './TaskSeeds';

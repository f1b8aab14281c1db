export { buildPrograms } from './programs.ts';
export {
  startLocalCluster,
  type LocalCluster,
  type LocalClusterOptions,
} from './startLocalCluster.ts';

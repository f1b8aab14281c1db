export { pluginServices } from './pluginServices';
export type { ResourceOptions } from './registerResource';
export {
  serveResource,
  type ServedResource,
  type ServeResourceOptions,
} from './serveResource';

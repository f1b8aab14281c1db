/**
 * The permission policy that Portolan ships, to which each plugin adds its own
 * decisions.
 *
 * @packageDocumentation
 */
export { permissionModulePortolan as default } from './module';

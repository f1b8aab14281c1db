/**
 * The permission policy that Portolan ships: who may change a task.
 *
 * @packageDocumentation
 */
export { permissionModuleTaskManager as default } from './module';

export { demoTasksModule } from './demoTasksModule';

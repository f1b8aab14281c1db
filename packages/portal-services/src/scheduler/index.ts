export { closedSchedulerServiceFactory } from './closedScheduler';

export { closedSchedulerServiceFactory as default } from './closedScheduler';

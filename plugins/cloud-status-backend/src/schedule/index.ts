export { DatabaseSchedule } from './DatabaseSchedule';
export {
  AWAY,
  type LeasedCheck,
  type RunResult,
  type Schedule,
} from './Schedule';

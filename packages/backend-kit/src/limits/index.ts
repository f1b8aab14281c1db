export { CallerLimit } from './CallerLimit';
export { TotalLimit } from './TotalLimit';

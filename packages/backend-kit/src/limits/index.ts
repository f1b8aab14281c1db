export { CallerLimit } from './CallerLimit';
export { CallerShare, type CallerShareOptions } from './CallerShare';
export { TotalLimit } from './TotalLimit';

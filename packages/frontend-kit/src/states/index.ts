export { EmptyState } from './EmptyState';
export type { EmptyStateProps } from './EmptyState';
export { ErrorState } from './ErrorState';
export type { ErrorStateProps } from './ErrorState';
export { OfflineBanner } from './OfflineBanner';
export { Skeletons } from './Skeletons';
export type { SkeletonsProps } from './Skeletons';
export { useDelayed } from './useDelayed';
export { useOnline } from './useOnline';

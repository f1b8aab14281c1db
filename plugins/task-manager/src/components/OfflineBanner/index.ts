export * from './OfflineBanner';

export * from './ToastButton';

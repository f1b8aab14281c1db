export { createQueryClient } from './createQueryClient';
export { FrontendKitProvider } from './FrontendKitProvider';
export type { FrontendKitProviderProps } from './FrontendKitProvider';

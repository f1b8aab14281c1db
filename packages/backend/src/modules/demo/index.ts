export { assertDemoIsLocal } from './assertDemoIsLocal';
export { isDemo } from './demoConfig';
export { isForThisMachine, refuseForeignHosts } from './refuseForeignHosts';
export { demoSignInModule as default } from './demoSignIn';

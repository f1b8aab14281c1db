export { assertDemoIsLocal } from './assertDemoIsLocal';
export { demoSignInModule as default } from './demoSignIn';

export { expect, test, type Page, type Request } from '@playwright/test';
export {
  expectAccessible,
  expectAccessibleInBothThemes,
  expectAllAccessible,
  type PageState,
} from './accessibility.ts';
export {
  expectNoSidewaysScroll,
  PHONE,
  signIn,
  type DemoPerson,
} from './visitor.ts';

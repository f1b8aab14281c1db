export { ViewTabs } from './ViewTabs';

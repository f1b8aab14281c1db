export { ViewTabs } from './ViewTabs';
export { builtInFilter } from './builtInViews';
export { useWithTeams } from './useWithTeams';
export { UnknownView } from './UnknownView';

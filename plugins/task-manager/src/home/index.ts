export { loadMyTasksWidget, loadRecentTasksWidget } from './lazy';
export { WidgetTitle } from './WidgetTitle';

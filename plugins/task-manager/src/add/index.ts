export { QuickAdd } from './QuickAdd';

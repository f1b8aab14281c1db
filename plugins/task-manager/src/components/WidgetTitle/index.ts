export * from './WidgetTitle';

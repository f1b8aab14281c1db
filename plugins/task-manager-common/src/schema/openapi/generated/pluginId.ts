export const pluginId = 'task-manager';

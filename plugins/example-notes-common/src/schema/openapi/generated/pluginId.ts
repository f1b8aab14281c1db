export const pluginId = 'example-notes';

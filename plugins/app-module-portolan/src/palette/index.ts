export { paletteModule } from './paletteModule';
export { usePages } from './usePages';

export { paletteModule } from './paletteModule';

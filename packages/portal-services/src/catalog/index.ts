export { localDefinitionsModule } from './localDefinitions';

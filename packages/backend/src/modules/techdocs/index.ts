import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { techdocsGeneratorExtensionPoint } from '@backstage/plugin-techdocs-node';
import { MarkdownSiteGenerator } from './MarkdownSiteGenerator';

/** Makes TechDocs build sites with {@link MarkdownSiteGenerator}. */
export default createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'markdown-generator',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        techdocs: techdocsGeneratorExtensionPoint,
      },
      async init({ config, logger, techdocs }) {
        techdocs.setTechdocsGenerator(
          MarkdownSiteGenerator.create({ config, logger }),
        );
      },
    });
  },
});

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  DirectoryPreparer,
  techdocsGeneratorExtensionPoint,
  techdocsPreparerExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { FingerprintPreparer } from './FingerprintPreparer';
import { MarkdownSiteGenerator } from './MarkdownSiteGenerator';

/**
 * Makes TechDocs build sites from Markdown without Python, and local ones only
 * when they changed.
 *
 * @public
 */
export const techdocsModuleMarkdown = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'markdown-generator',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        reader: coreServices.urlReader,
        generator: techdocsGeneratorExtensionPoint,
        preparers: techdocsPreparerExtensionPoint,
      },
      async init({ config, logger, reader, generator, preparers }) {
        generator.setTechdocsGenerator(
          MarkdownSiteGenerator.create({ config, logger }),
        );
        preparers.registerPreparer(
          'dir',
          FingerprintPreparer.create({
            preparer: DirectoryPreparer.fromConfig(config, { logger, reader }),
          }),
        );
      },
    });
  },
});

import { createConfigSecretEnumerator } from '@backstage/backend-defaults/rootConfig';
import type { WinstonLoggerLevelOverride } from '@backstage/backend-defaults/rootLogger';
import {
  coreServices,
  createServiceFactory,
  type RootConfigService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { JsonLogger, LEVELS, type Level } from './JsonLogger';
import { LineWriter } from './LineWriter';

/** The log of a portal in production. Other processes keep Backstage's own. */
export const jsonLoggerServiceFactory = createServiceFactory({
  service: coreServices.rootLogger,
  deps: { config: coreServices.rootConfig },
  async factory({ config }) {
    const lines = LineWriter.create({ stream: process.stdout });
    const logger = JsonLogger.create({
      level: readLevel(
        'backend.logger.level',
        process.env.LOG_LEVEL ??
          config.getOptionalString('backend.logger.level'),
      ),
      meta: {
        service: 'backstage',
        ...config.getOptional<JsonObject>('backend.logger.meta'),
      },
      write: line => lines.write(line),
    });
    const secretsOf = await createConfigSecretEnumerator({ logger });
    const apply = () => {
      logger.addRedactions(secretsOf(config));
      logger.setLevelOverrides(readOverrides(config));
    };
    apply();
    config.subscribe?.(apply);
    return logger;
  },
});

function readLevel(key: string, level: string | undefined): Level {
  const known = LEVELS.find(one => one === (level ?? 'info'));
  if (!known) {
    throw new InputError(
      `${key} must be one of ${LEVELS.join(', ')}, not '${level}'`,
    );
  }
  return known;
}

function readOverrides(
  config: RootConfigService,
): WinstonLoggerLevelOverride[] {
  const key = 'backend.logger.overrides';
  return (config.getOptionalConfigArray(key) ?? []).map((override, i) => ({
    matchers: override.getConfig('matchers').get(),
    level: readLevel(`${key}[${i}].level`, override.getString('level')),
  }));
}

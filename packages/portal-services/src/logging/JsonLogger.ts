import {
  WinstonLogger,
  type WinstonLoggerLevelOverride,
} from '@backstage/backend-defaults/rootLogger';
import type { RootLoggerService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import stringify from 'safe-stable-stringify';

/** From the gravest to the least. */
export const LEVELS = ['error', 'warn', 'info', 'debug'] as const;

/** How grave a line is. */
export type Level = (typeof LEVELS)[number];

type Entry = { level: string; message: string; [field: string]: unknown };

/** Where winston's formats expect the line. */
const LINE = Symbol.for('message');

/** Options of {@link JsonLogger.create}. */
export type JsonLoggerOptions = {
  /** Lines below it are left out. */
  level: Level;
  /** Part of each line. */
  meta: JsonObject;
  write(line: string): void;
};

type Sink = Pick<JsonLoggerOptions, 'level' | 'write'> & {
  /** Whether some things are logged at levels of their own. */
  hasOverrides: boolean;
  filter: ReturnType<typeof WinstonLogger.logLevelFilter>;
  redacter: ReturnType<typeof WinstonLogger.redacter>;
};

/**
 * Backstage's log in production, the same lines without winston's two streams,
 * which cost a request more than reading its row does. Levels and secrets are
 * left out by Backstage's own filters.
 */
export class JsonLogger implements RootLoggerService {
  static create({ level, meta, write }: JsonLoggerOptions): JsonLogger {
    const filter = WinstonLogger.logLevelFilter(level);
    const redacter = WinstonLogger.redacter();
    const sink = { level, filter, redacter, write, hasOverrides: false };
    return new JsonLogger(sink, meta);
  }

  private constructor(
    private readonly sink: Sink,
    private readonly meta: JsonObject,
  ) {}

  error(message: string, meta?: Error | JsonObject): void {
    this.log('error', message, meta);
  }

  warn(message: string, meta?: Error | JsonObject): void {
    this.log('warn', message, meta);
  }

  info(message: string, meta?: Error | JsonObject): void {
    this.log('info', message, meta);
  }

  debug(message: string, meta?: Error | JsonObject): void {
    this.log('debug', message, meta);
  }

  child(meta: JsonObject): JsonLogger {
    return new JsonLogger(this.sink, { ...this.meta, ...meta });
  }

  /** Hides these texts in all lines from now on. */
  addRedactions(redactions: Iterable<string>): void {
    const texts = [...redactions];
    this.sink.redacter.add([...texts.map(inJson), ...texts]);
  }

  /** Logs some things at levels of their own. */
  setLevelOverrides(overrides: WinstonLoggerLevelOverride[]): void {
    this.sink.filter.setOverrides(overrides);
    this.sink.hasOverrides = overrides.length > 0;
  }

  private log(level: Level, message: string, meta?: Error | JsonObject): void {
    const { redacter, write } = this.sink;
    if (!this.sink.hasOverrides && isBelow(level, this.sink.level)) {
      return;
    }
    const entry: Entry = Object.assign({}, this.meta, meta as JsonObject, {
      level,
      message,
    });
    if (meta) {
      addError(entry, meta);
    }
    if (!this.sink.hasOverrides || this.sink.filter.format.transform(entry)) {
      const line = { level, message, [LINE]: toJson(entry) };
      redacter.format.transform(line);
      write(line[LINE]);
    }
  }
}

/** As it stands in a line: with its quotes and line breaks escaped. */
function inJson(text: string): string {
  return JSON.stringify(text.trim()).slice(1, -1);
}

function isBelow(level: Level, least: Level): boolean {
  return LEVELS.indexOf(level) > LEVELS.indexOf(least);
}

/** What an error tells does not count among its members. */
function addError(entry: Entry, meta: Error | JsonObject): void {
  if (meta.message) {
    entry.message = `${entry.message} ${meta.message}`;
  }
  if (meta.stack) {
    entry.stack = meta.stack;
  }
  if (meta.cause) {
    entry.cause = meta.cause;
  }
}

function toJson(entry: Entry): string {
  try {
    return JSON.stringify(entry);
  } catch {
    // Something in it leads back to itself, or is a BigInt.
    return stringify(entry) ?? '';
  }
}

import { WinstonLogger } from '@backstage/backend-defaults/rootLogger';
import { NotFoundError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { Writable } from 'node:stream';
import { format, transports } from 'winston';
import { JsonLogger } from './JsonLogger';
import { LineWriter } from './LineWriter';

/** Our logger, and Backstage's of production, with what they wrote. */
function start() {
  const lines: string[] = [];
  const theirs: string[] = [];
  const options = { level: 'info' as const, meta: { service: 'backstage' } };
  const winston = WinstonLogger.create({
    ...options,
    format: format.json(),
    transports: [
      new transports.Stream({
        stream: new Writable({
          write(chunk, _encoding, done) {
            theirs.push(String(chunk).trimEnd());
            done();
          },
        }),
      }),
    ],
  });
  const logger = JsonLogger.create({
    ...options,
    write: line => lines.push(line),
  });
  return { logger, winston, lines, theirs };
}

const circular: JsonObject = { name: 'a' };
circular.self = circular;

describe('JsonLogger', () => {
  it.each<[string, Error | JsonObject | undefined]>([
    ['plain', undefined],
    ['with fields', { plugin: 'tasks', count: 1, list: [1, { a: null }] }],
    ['with a field of its own', { message: 'more', level: 'x', service: 'y' }],
    ['failed', new NotFoundError('No such thing', new Error('inner'))],
    ['with what leads back to itself', circular],
    ['with "quotes"\nand lines', undefined],
  ])('writes what Backstage writes: %s', (message, meta) => {
    const { logger, winston, lines, theirs } = start();
    for (const one of [logger, winston]) {
      one.info(message, meta as JsonObject);
      one.child({ plugin: 'catalog' }).error(message, meta);
    }
    expect(lines).toHaveLength(2);
    expect(lines.map(line => JSON.parse(line))).toEqual(
      theirs.map(line => JSON.parse(line)),
    );
  });

  it('hides secrets, and leaves out what is below the level', () => {
    const { logger, winston, lines, theirs } = start();
    for (const one of [logger, winston]) {
      one.debug('too much');
      one.addRedactions(['s3cret', 'x']);
      one.setLevelOverrides([
        { matchers: { plugin: 'loud' }, level: 'warn' },
        { matchers: { plugin: ['quiet'] }, level: 'debug' },
      ]);
      const loud = one.child({ plugin: 'loud', token: 's3cret' });
      loud.info('left out');
      loud.warn('told of s3cret and x');
      one.child({ plugin: 'quiet' }).debug('told');
    }
    expect(lines.map(line => JSON.parse(line))).toEqual([
      {
        service: 'backstage',
        plugin: 'loud',
        token: '***',
        level: 'warn',
        message: 'told of *** and x',
      },
      {
        service: 'backstage',
        plugin: 'quiet',
        level: 'debug',
        message: 'told',
      },
    ]);
    expect(theirs.map(line => JSON.parse(line))).toEqual(
      lines.map(line => JSON.parse(line)),
    );
  });

  it('hides secrets that JSON writes in another way', () => {
    const lines: string[] = [];
    const logger = JsonLogger.create({
      level: 'info',
      meta: {},
      write: line => lines.push(line),
    });
    logger.addRedactions(['-----KEY\nabc\n', 'quo"ted', 'back\\']);
    logger.info('of -----KEY\nabc and quo"ted', { url: '/back\\' });
    expect(lines.map(line => JSON.parse(line))).toEqual([
      { level: 'info', message: 'of *** and ***', url: '/***' },
    ]);
  });
});

describe('LineWriter', () => {
  it('writes the lines of one turn at once, and the last ones at the end', async () => {
    const stream = { write: jest.fn() };
    const once = jest.spyOn(process, 'once');
    const writer = LineWriter.create({ stream });
    const [[, atExit]] = once.mock.calls;
    once.mockRestore();
    writer.write('a');
    writer.write('b');
    expect(stream.write).not.toHaveBeenCalled();
    await new Promise(setImmediate);
    expect(stream.write.mock.calls).toEqual([['a\nb\n']]);
    writer.write('c');
    atExit();
    expect(stream.write).toHaveBeenLastCalledWith('c\n');
    process.removeListener('exit', atExit);
  });
});

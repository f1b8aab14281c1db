import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { exportNdjson } from '../export/exportNdjson';
import type { ImportRow } from './ImportRow';
import { openNdjson } from './ndjsonRows';
import { PayloadTooLargeError } from '@portolan/backend-kit';
import { withSpooledFile } from './spool';

async function read(ndjson: string) {
  const rows: ImportRow[] = [];
  for await (const row of openNdjson(() => Readable.from([ndjson])).rows) {
    rows.push(row);
  }
  return rows;
}

describe('openNdjson', () => {
  it('takes for a line what JSON takes for one', async () => {
    const title = 'a\u2028b\u2029c';
    const line = JSON.stringify({ title });
    const rows = await read(`${line}\r\n${line}\n`);
    expect(rows.map(({ line: at, input }) => [at, input.title])).toEqual([
      [1, title],
      [2, title],
    ]);
  });

  it.each([
    ['\uFEFF{"title":"Marked"}\r\n'],
    ['\uFEFF\r\n{"title":"Marked"}'],
    ['{"title":"Marked"}\r\n\u001A'],
    ['{"title":"Marked"}\u001A\u001A'],
  ])('passes over what Windows and DOS put around %j', async ndjson => {
    expect(await read(ndjson)).toMatchObject([
      { errors: [], input: { title: 'Marked' } },
    ]);
  });

  it('refuses a line that no task needs, and names it', async () => {
    await expect(
      read(`{"title":"a"}\n{"title":"${'x'.repeat(600_000)}"}`),
    ).rejects.toThrow(/^line 2: the line has more than/);
  });

  it('keeps the fields that can be imported, and names the line of what is wrong', async () => {
    expect(
      await read(
        '{"id":"x","title":"a","labels":["b"],"version":3}\n\n{"title":\n[]\n{"title":"c","owner":"d"}',
      ),
    ).toEqual([
      { line: 1, errors: [], input: { title: 'a', labels: ['b'] } },
      {
        line: 3,
        errors: [{ line: 3, message: 'the line is not JSON' }],
        input: {},
      },
      {
        line: 4,
        errors: [{ line: 4, message: 'the line is not a JSON object' }],
        input: {},
      },
      {
        line: 5,
        errors: [
          { line: 5, column: 'owner', message: 'a task has no such field' },
        ],
        input: {},
      },
    ]);
  });
});

describe('a line with values of other types', () => {
  it.each([
    ['{"title":5}', 'title', 'must be a text'],
    ['{"title":"a","labels":["b",1]}', 'labels', 'must be a list of texts'],
    ['{"title":"a","status":{}}', 'status', 'must be a text'],
  ])('%s is refused', async (line, column, message) => {
    const [row] = await read(line);
    expect(row.errors).toEqual([{ line: 1, column, message }]);
  });
});

describe('exportNdjson', () => {
  it('ends with an error when its source does', async () => {
    const broken = Readable.from([]);
    broken.destroy(new Error('connection lost'));
    await expect(text(exportNdjson(broken))).rejects.toThrow('connection lost');
  });
});

describe('withSpooledFile', () => {
  async function* chunks(...texts: string[]) {
    for (const part of texts) {
      yield Buffer.from(part);
    }
  }

  it('can be read twice', async () => {
    await expect(
      withSpooledFile(chunks('ab', 'c'), async file => [
        await text(file.read()),
        await text(file.read()),
      ]),
    ).resolves.toEqual(['abc', 'abc']);
  });

  it('hands on nothing of what is refused while it comes', async () => {
    const use = jest.fn();
    async function* tooLarge() {
      yield* chunks('abcd');
      throw new PayloadTooLargeError('too much');
    }
    await expect(withSpooledFile(tooLarge(), use)).rejects.toThrow('too much');
    expect(use).not.toHaveBeenCalled();
  });
});

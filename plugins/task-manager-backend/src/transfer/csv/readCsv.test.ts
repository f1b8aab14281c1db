import { Readable } from 'node:stream';
import { readCsv } from './readCsv';

async function read(csv: string, chunkBytes = 1 << 20, wanted?: Set<number>) {
  const bytes = Buffer.from(csv);
  const chunks = Array.from(
    { length: Math.ceil(bytes.length / chunkBytes) },
    (_, n) => bytes.subarray(n * chunkBytes, (n + 1) * chunkBytes),
  );
  const records = [];
  for await (const { line, cells } of readCsv(
    () => Readable.from(chunks),
    wanted,
  )) {
    records.push([line, ...cells]);
  }
  return records;
}

describe('readCsv', () => {
  it.each([
    ['sep=|\na|b,c\r\n1|2\r\n', [2, 'a', 'b,c'], [3, '1', '2']],
    ['"sep=\t"\r\na\tb;c;d\r\n', [2, 'a', 'b;c;d']],
    ['\uFEFFsep=;\ra;b', [2, 'a', 'b']],
    ['"x; y; z","b"\n', [1, 'x; y; z', 'b']],
    ['"one\n,,,,\ntwo";b\n', [1, 'one\n,,,,\ntwo', 'b']],
  ])('knows how the cells of %j are separated', async (csv, ...records) => {
    expect(await read(csv)).toEqual(records);
  });

  it.each<[string, number[]]>([
    ['a,b\r\n1,2\n3,4\r5,6', [1, 2, 3, 4]],
    ['a\n\n,\n ,\t\n""\nb\n\r\n', [1, 6]],
    ['\r\n\n\ra\r\rb', [4, 6]],
  ])(
    'takes any end of a line, and no row without text, in %j',
    async (csv, lines) => {
      expect((await read(csv)).map(([line]) => line)).toEqual(lines);
    },
  );

  it('leaves out what old programs end a file with', async () => {
    const end = String.fromCharCode(0x1a);
    expect(await read(`a,b\r\n1,2\r\n${end}`)).toHaveLength(2);
    expect(await read(`a,b\r\n1,2${end.repeat(5)}`)).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ]);
  });

  it('reads the same however the file is cut into chunks', async () => {
    const csv =
      '\uFEFFa,"b ""ü"" \r\n,",c\r\n"1\r\n\r2",,3\n\r\n"""",5" disk,é\r\n';
    const whole = await read(csv);
    expect(whole).toEqual([
      [1, 'a', 'b "ü" \r\n,', 'c'],
      [3, '1\r\n\r2', '', '3'],
      [7, '"', '5" disk', 'é'],
    ]);
    for (const size of [1, 2, 3, 5, 7]) {
      expect(await read(csv, size)).toEqual(whole);
    }
  });

  it('hands on the columns that are wanted, and no others', async () => {
    expect(await read('a,b,c\n1,2,3\n4\n', 4, new Set([0, 2]))).toEqual([
      [1, 'a', 'c'],
      [2, '1', '3'],
      [3, '4'],
    ]);
  });
});

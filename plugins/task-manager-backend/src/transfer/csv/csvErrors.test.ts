import { readCsv } from './__testUtils__/readCsv';

describe('what is wrong with a file', () => {
  it('names line, column and reason of every bad cell, and goes on', async () => {
    const { rows } = await readCsv(
      [
        '\uFEFFtitle,status,priority,dueDate,assigneeRef',
        '"a title',
        'of two lines",pending,,,',
        'b,constructor,urgent,31.12.2026,Ana Silva',
        'c,,,,,one too many',
        'd,done,low,2026-12-31,ana',
      ].join('\r\n'),
    );
    expect(rows.map(row => row.line)).toEqual([2, 4, 5, 6]);
    expect(rows[0].errors).toEqual([]);
    expect(rows[1].errors).toEqual([
      {
        line: 4,
        column: 'status',
        message: expect.stringMatching(
          /'constructor' is not a status; use one of pending/,
        ),
      },
      {
        line: 4,
        column: 'dueDate',
        message: expect.stringContaining("'31.12.2026' is not a date"),
      },
      {
        line: 4,
        column: 'assigneeRef',
        message: expect.stringContaining('user:default/name'),
      },
    ]);
    expect(rows[2].errors[0].message).toContain('6 cells');
    expect(rows[3]).toEqual({
      line: 6,
      errors: [],
      valueMappings: [
        { field: 'status', value: 'done', becomes: 'completed' },
        { field: 'priority', value: 'low', becomes: 'low' },
      ],
      input: {
        title: 'd',
        status: 'completed',
        priority: 'low',
        dueDate: '2026-12-31',
        assigneeRef: 'user:default/ana',
      },
    });
  });

  it.each([
    ['', undefined, 'line 1: the file is empty'],
    ['title\n1', '{"title":"version"}', "column 'title' must name one of"],
    ['title\n1', '[]', 'mapping must be a JSON object'],
    ['title\n"never closed', undefined, 'not valid CSV'],
  ])('refuses %j with mapping %s', async (csv, mapping, message) => {
    await expect(readCsv(csv, mapping)).rejects.toThrow(message);
  });

  it('reads however many columns, and names few of them', async () => {
    const others = Array.from({ length: 900 }, (_, n) => `Attachment ${n}`);
    const { columns, rows } = await readCsv(
      `title,${others},labels\nA${','.repeat(901)}x\n`,
    );
    expect(columns).toHaveLength(902);
    expect(rows).toMatchObject([
      { line: 2, errors: [], input: { title: 'A', labels: ['x'] } },
    ]);
    const many = await readCsv(`name${',labels'.repeat(2_000)}\nA\n`);
    expect(many.rows).toMatchObject([{ errors: [], input: { title: 'A' } }]);

    const { errors } = await readCsv(`${others}\n1\n`);
    expect(errors).toHaveLength(1);
    expect(errors[0].message).toMatch(
      /^no column fills 'title'; .*'Attachment 0'.*'Attachment 19' and 880 more$/,
    );
    const mapping = JSON.stringify({ a: 'title' });
    const same = await readCsv(`a${',a'.repeat(100)}\n1\n`, mapping);
    expect(same.errors).toHaveLength(20);
  });

  it('says of a header that is too long how long it may be', async () => {
    await expect(readCsv(`\n\ntitle${','.repeat(1_100_000)}`)).rejects.toThrow(
      'line 3: the names of the columns have more than 1,048,576 characters',
    );
  });

  it('passes over long cells that nobody imports', async () => {
    const log = `"${'one line\r\nanother ""line""\r\n'.repeat(20_000)}"`;
    const { rows } = await readCsv(
      `Log,title,Log\n${log},Long,${log}\n,Next,\n`,
    );
    expect(rows).toMatchObject([
      { line: 2, errors: [], input: { title: 'Long' } },
      { line: 80_003, errors: [], input: { title: 'Next' } },
    ]);
  });

  it('tells of a long cell that is imported in its row, and goes on', async () => {
    const { rows } = await readCsv(
      `title,labels,description\nA,,"${'x\n'.repeat(
        500_000,
      )}"\nB,,short\n${Array(5).fill(`"${'l'.repeat(400_000)}"`)}\nC,,\n`,
      JSON.stringify({ labels: 'labels' }),
    );
    expect(rows.map(({ line, errors }) => [line, errors.length])).toEqual([
      [2, 0],
      [500_003, 0],
      [500_004, 1],
      [500_005, 0],
    ]);
    expect(rows[0].input.description?.length).toBeLessThan(400_000);
  });

  it.each([
    ['title,notes\nA,b\nC,"d\nE,f\n', 'line 3: .* never closed'],
    ['title\r"x"y\r', 'line 2: .* ends before its cell'],
    ['title\nA\n"B\n\n"C"\n', 'line 3: .* ends before its cell'],
  ])('names the line on which the quote of %j opens', async (csv, message) => {
    await expect(readCsv(csv)).rejects.toThrow(new RegExp(`^${message}$`));
  });

  it('stops at more labels than a task has, over all columns', async () => {
    const labels = (count: number) =>
      Array.from({ length: count }, (_, n) => `l${n}`).join(';');
    const { rows } = await readCsv(
      `title,labels,labels\nA,${labels(19)},x\nB,${labels(19)},x;y\n`,
    );
    expect(rows[0]).toMatchObject({ errors: [], input: { title: 'A' } });
    expect(rows[0].input.labels).toHaveLength(20);
    expect(rows[1].errors).toEqual([
      { line: 3, column: 'labels', message: expect.stringContaining('20') },
    ]);
  });

  it('reports text that is not UTF-8', async () => {
    const { rows } = await readCsv(Buffer.from('title\nCaf\xe9\n', 'latin1'));
    expect(rows[0].errors[0]).toMatchObject({ line: 2, column: 'title' });
  });
});

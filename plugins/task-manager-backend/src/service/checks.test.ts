import { checkFilter, checkNewTask, checkPatch } from './checkTask';
import { checkTime } from './checkTime';
import { CursorCodec } from './CursorCodec';
import { decodeListCursor, encodeListCursor, hashFilter } from './listCursor';

describe('checkTime', () => {
  it.each([
    ['2026-11-30', '2026-11-30T23:59:59.999Z'],
    ['2024-02-29', '2024-02-29T23:59:59.999Z'],
    ['2026-11-30T17:00:00Z', '2026-11-30T17:00:00.000Z'],
    ['2026-11-30t17:00:00.123456z', '2026-11-30T17:00:00.123Z'],
    ['2026-11-30T17:00:00+02:00', '2026-11-30T15:00:00.000Z'],
    ['2026-12-31T23:59:60Z', '2026-12-31T23:59:59.000Z'],
    ['9999-12-31', '9999-12-31T23:59:59.999Z'],
    ['1970-01-01', '1970-01-01T23:59:59.999Z'],
  ])('reads %s as the end of it', (text, time) => {
    expect(checkTime('dueDate', text, 'end')).toBe(time);
  });

  it('reads a date as its beginning where that is asked for', () => {
    expect(checkTime('dueAfter', '2026-11-30', 'begin')).toBe(
      '2026-11-30T00:00:00.000Z',
    );
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31T00:00:00Z',
    '2026-11-30T24:00:00Z',
    '2026-11-30T10:60:00Z',
    '2026-11-30T10:00:00',
    '2026-11-30T10:00:00+25:00',
    '1969-12-31',
    '1970-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    '10000-01-01',
    '٢٠٢٦-11-30',
    'tomorrow',
    '',
  ])('refuses %s, and names the field', text => {
    expect(() => checkTime('dueDate', text, 'end')).toThrow(/^dueDate must be/);
  });
});

describe('checkNewTask and checkPatch', () => {
  it('bring fields to the form in which they are kept', () => {
    expect(
      checkNewTask({
        title: '  Rotate  ',
        description: '',
        dueDate: null,
        entityRef: 'Component:Default/Ledger',
        labels: [' pci', 'pci', 'aws '],
        fingerprint: null,
      }),
    ).toEqual({
      title: 'Rotate',
      description: null,
      dueDate: null,
      entityRef: 'component:default/ledger',
      labels: ['pci', 'aws'],
      fingerprint: null,
    });
    expect(checkPatch({ labels: null, assigneeRef: null })).toEqual({
      labels: [],
      assigneeRef: null,
    });
  });

  it('count characters as people do', () => {
    expect(checkPatch({ title: '😀'.repeat(255) }).title).toHaveLength(510);
    expect(() => checkPatch({ title: 'x'.repeat(256) })).toThrow(
      'title must not have more than 255 characters',
    );
  });

  it.each([
    [{ title: ' ' }, 'title'],
    [{ title: 'a\u0000' }, 'title'],
    [{ description: '\ud83d' }, 'description'],
    [{ entityRef: 'ledger' }, 'entityRef'],
    [{ entityRef: 'component:ledger' }, 'entityRef'],
    [{ assigneeRef: 'user:default/a b' }, 'assigneeRef'],
    [{ labels: [''] }, 'labels'],
    [{ labels: Array.from({ length: 21 }, (_, i) => `${i}`) }, 'labels'],
  ])('refuse %j', (patch, field) => {
    expect(() => checkPatch(patch)).toThrow(new RegExp(`^${field} must`));
  });

  it('refuse sources that are not in form', () => {
    expect(() => checkNewTask({ title: 'x', source: 'Manual' })).toThrow(
      /^source must/,
    );
  });
});

describe('cursors', () => {
  const codec = CursorCodec.create({ secret: 'secret' });
  const scope = {
    orderBy: 'title',
    order: 'asc',
    filterHash: hashFilter(checkFilter({ label: ['b', 'a'], q: ' x ' })),
  } as const;
  const position = { values: ['Ärger', 'id'], direction: 'next' } as const;
  const cursor = encodeListCursor(codec, scope, {
    values: [...position.values],
    direction: position.direction,
  });

  it('come back as they were, for the same list however it is written', () => {
    const same = {
      ...scope,
      filterHash: hashFilter(
        checkFilter({ q: 'x', label: ['a', 'b'], status: undefined }),
      ),
    };
    expect(decodeListCursor(codec, same, cursor)).toEqual(position);
  });

  it.each([
    ['another order', { ...scope, order: 'desc' as const }],
    ['another field', { ...scope, orderBy: 'rank' as const }],
    ['another filter', { ...scope, filterHash: hashFilter({ label: ['a'] }) }],
  ])('are refused in a list with %s', (_, other) => {
    expect(() => decodeListCursor(codec, other, cursor)).toThrow(/^cursor /);
  });

  it('are refused if a single character differs, or was added', () => {
    const forged = [...cursor].map(
      (character, i) =>
        cursor.slice(0, i) +
        (character === 'A' ? 'B' : 'A') +
        cursor.slice(i + 1),
    );
    for (const text of [...forged, `${cursor}=`, `${cursor} `, '', 'e30']) {
      expect(() => codec.decode(text)).toThrow(/^cursor /);
    }
  });

  it('are refused by those who have another secret', () => {
    const other = CursorCodec.create({ secret: 'other' });
    expect(() => other.decode(cursor)).toThrow(/^cursor /);
  });
});

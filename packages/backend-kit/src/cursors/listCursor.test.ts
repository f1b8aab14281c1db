import { CursorCodec } from './CursorCodec';
import { decodeListCursor, hashFilter, listPageInfo } from './listCursor';

describe('cursors', () => {
  const codec = CursorCodec.create({ secret: 'secret' });
  const scope = {
    orderBy: 'title',
    order: 'asc',
    filterHash: hashFilter({ label: ['b', 'a'], q: 'x' }),
  } as const;
  const position = { values: ['Ärger', 'id'], direction: 'next' } as const;
  const { nextCursor: cursor = '' } = listPageInfo({
    cursors: codec,
    scope,
    page: {
      ends: { first: ['a', 'b'], last: [...position.values] },
      more: true,
    },
  });

  it('come back as they were, for the same list however it is written', () => {
    const same = {
      ...scope,
      filterHash: hashFilter({ q: 'x', label: ['a', 'b'], status: undefined }),
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

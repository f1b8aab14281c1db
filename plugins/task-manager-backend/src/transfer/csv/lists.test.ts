import { joinList, listOf } from './lists';

describe('lists in a cell', () => {
  it.each([
    ['aws,iam ; dns\nvpc', ['aws', 'iam', 'dns', 'vpc']],
    [' ;, ', []],
    ['"R, W";x', ['R, W', 'x']],
    ['say "hi", 5" disk', ['say "hi"', '5" disk']],
    ['"never closed, b', ['"never closed', 'b']],
    ['"closed" early, b', ['"closed" early', 'b']],
    ['"";a', ['a']],
  ])('%j has the values %j', (cell, values) => {
    expect(listOf(cell)).toEqual(values);
  });

  it('reads in a time that grows with the length of the cell alone', () => {
    const began = performance.now();
    expect(listOf(`"${'""'.repeat(100_000)},`.repeat(3))).not.toEqual([]);
    expect(listOf(`${'"'.repeat(200_001)}`)).toHaveLength(1);
    expect(listOf('",'.repeat(100_000))).not.toEqual([]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('writes bare what needs no quotes', () => {
    expect(joinList(['a', 'b c', 'd"'])).toBe('a; b c; d"');
  });
});

import { rankBetween, topRank, topRanks } from './rank';

describe('ranks', () => {
  it('of new tasks fall as time passes, and those of a file rise', () => {
    const now = Date.now();
    expect(topRank(now + 1) < topRank(now)).toBe(true);
    const ranks = topRanks(5000, now);
    expect([...ranks].sort()).toEqual(ranks);
    expect(new Set(ranks).size).toBe(5000);
    expect(ranks[4999] < topRank(now - 1)).toBe(true);
  });

  it('always fit between two others, and two in one gap differ', () => {
    let [above, below] = [topRank(2_000_000), topRank(1_000_000)];
    for (let i = 0; i < 500; i++) {
      const between = rankBetween(above, below);
      expect(between > above && between < below).toBe(true);
      [above, below] = i % 3 === 0 ? [between, below] : [above, between];
    }
    const gap = Array.from({ length: 50 }, () => rankBetween('A1', 'A2'));
    expect(new Set(gap).size).toBeGreaterThan(45);
  });

  it('fit above the first and below the last, whatever these are', () => {
    for (const rank of [
      topRank(),
      topRank(Date.now() + 60_000),
      'A00000000V',
      'zzzzzzzzzz',
      'zV',
      'V',
    ]) {
      expect(rankBetween(undefined, rank) < rank).toBe(true);
      expect(rankBetween(rank) > rank).toBe(true);
    }
    expect(() => rankBetween('b', 'a')).toThrow(RangeError);
    let [low, high] = ['A1', 'A2'];
    expect(() => {
      for (let moves = 0; moves < 5_000; moves++) {
        [low, high] = [rankBetween(low, high), high];
        [low, high] = [low, rankBetween(low, high)];
      }
    }).toThrow(/^No room is left/);
    expect(low.length).toBeLessThanOrEqual(200);
  });
});

import { copiedWords } from './copiedWords';

describe('copiedWords', () => {
  it.each([
    ['Plain words only', []],
    ['a/b.ts', ['a/b.ts', 'b.ts', 'ts']],
    ['x://y', ['x//y', 'y']],
    ["it's", ["it's", 'it’s', 's']],
    ['it’s', ["it's", 'it’s', 's']],
  ])('of %j are %j', (title, words) => {
    expect(copiedWords(title).split(' ').filter(Boolean)).toEqual(words);
  });
});

import { findMentions } from './mentions';

describe('findMentions', () => {
  it.each([
    [
      'Ask @ana, @default/Ben and @user:ops/cleo.',
      ['user:default/ana', 'user:default/ben', 'user:ops/cleo'],
    ],
    ['@ana (@ana) *@ana*', ['user:default/ana']],
    ['mail ana@example.com or see https://x.example/@ana', []],
    ['`@ana` and\n```\n@ben\n```\n@cleo', ['user:default/cleo']],
    ['```\n@ben never closed', []],
    ['@ @- @@ana', []],
  ])('reads %j', (text, refs) => {
    expect(findMentions(text)).toEqual(refs);
  });

  it('has a limit', () => {
    const crowd = Array.from({ length: 80 }, (_, n) => `@person${n}`).join(' ');
    expect(findMentions(crowd)).toHaveLength(50);
  });
});

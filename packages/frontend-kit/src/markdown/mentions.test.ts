import {
  findMention,
  findMentions,
  insertMention,
  isMeant,
  replaceMentions,
} from './mentions';

const LEILA = { ref: 'user:default/leila.haddad', title: 'Leila Haddad' };

describe('mentions', () => {
  it.each([
    ['Hello @lei', 'lei'],
    ['@', ''],
    ['(@sales/le', 'sales/le'],
    ['mail me@lei', undefined],
    ['@lei and', undefined],
  ])('finds in %j what stands for a person: %s', (text, expected) => {
    expect(findMention(text, text.length)?.text).toBe(expected);
  });

  it('puts the person in place of what was typed', () => {
    expect(insertMention('Ask @lei today', 8, LEILA.ref)).toEqual({
      text: 'Ask @leila.haddad  today',
      caret: 18,
    });
    expect(insertMention('@', 1, 'user:sales/bo').text).toBe('@sales/bo ');
  });

  it.each([
    ['Ask @ana, @sales/bo.', ['user:default/ana', 'user:sales/bo']],
    ['`@ana` and\n```\n@bo\n``` and ana@example.com', []],
  ])('knows in %j who is meant: %j', (text, refs) => {
    expect(findMentions(text)).toEqual(refs);
  });

  it('replaces those who are known, and leaves the rest as it is', () => {
    const text = 'Ask @ana. or @bo, not `@ana`';
    const replaced = replaceMentions(text, ref =>
      ref === 'user:default/ana' ? 'ANA' : undefined,
    );
    expect(replaced).toBe('Ask ANA. or @bo, not `@ana`');
  });

  it('goes by the name and by the mention, and by nothing else', () => {
    expect(isMeant(LEILA, 'HADD')).toBe(true);
    expect(isMeant(LEILA, 'leila.h')).toBe(true);
    expect(isMeant(LEILA, 'jonas')).toBe(false);
  });
});

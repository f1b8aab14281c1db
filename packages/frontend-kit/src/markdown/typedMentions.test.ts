import { findMentions } from '@portolan/common-kit';
import { MENTION_VECTORS } from '@portolan/common-kit/testVectors';
import { findTyped, insertMention, isMeant } from './typedMentions';

const LEILA = { ref: 'user:default/leila.haddad', title: 'Leila Haddad' };

describe('mentions that are being typed', () => {
  it.each([
    ['Hello @lei', 'lei'],
    ['@', ''],
    ['(@sales/le', 'sales/le'],
    ['mail me@lei', undefined],
    ['@lei and', undefined],
  ])('finds in %j what stands for a person: %s', (text, expected) => {
    expect(findTyped(text, text.length)?.text).toBe(expected);
  });

  it('puts the person in place of what was typed', () => {
    expect(insertMention('Ask @lei today', 8, LEILA.ref)).toEqual({
      text: 'Ask @leila.haddad  today',
      caret: 18,
    });
    expect(insertMention('@', 1, 'user:sales/bo').text).toBe('@sales/bo ');
  });

  it('goes by the name and by the mention, and by nothing else', () => {
    expect(isMeant(LEILA, 'HADD')).toBe(true);
    expect(isMeant(LEILA, 'leila.h')).toBe(true);
    expect(isMeant(LEILA, 'jonas')).toBe(false);
  });

  it.each(MENTION_VECTORS)(
    'are read in a browser as well: %j',
    (text, refs) => {
      expect(findMentions(text)).toEqual(refs);
    },
  );
});

import { BLANK_VECTORS, LINE_VECTORS } from '@portolan/common-kit/testVectors';
import { checkLine } from './checkLine';

describe('checkLine', () => {
  it.each(BLANK_VECTORS.filter(([, blank]) => blank))(
    'refuses %j, of which nobody sees anything',
    text => {
      expect(() => checkLine('title', text, 50)).toThrow(/^title must not be/);
    },
  );

  it.each(LINE_VECTORS.filter(([, , controls]) => controls))(
    'refuses %j, which has what is no text',
    text => {
      expect(() => checkLine('title', text, 50)).toThrow('control characters');
    },
  );

  it.each(LINE_VECTORS.filter(([, , controls]) => !controls))(
    'makes of %j the line %j',
    (text, line) => {
      expect(checkLine('title', text, 50)).toBe(line);
    },
  );

  it('refuses what is too long', () => {
    expect(() => checkLine('title', 'row row', 6)).toThrow('6 characters');
  });
});

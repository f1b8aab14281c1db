import { CUT_VECTORS, TEXT_VECTORS } from '@portolan/common-kit/testVectors';
import { checkLength } from './checkLength';
import { checkText } from './checkText';

describe('checkText', () => {
  it.each(TEXT_VECTORS.filter(([, problem]) => !problem))(
    'lets %j pass',
    text => {
      expect(checkText('title', text)).toBe(text);
    },
  );

  it.each(TEXT_VECTORS.filter(([, problem]) => problem))(
    'refuses %j: %s',
    text => {
      expect(() => checkText('title', text)).toThrow(/^title must not contain/);
    },
  );
});

describe('checkLength', () => {
  it.each(CUT_VECTORS.filter(([text, , beginning]) => text === beginning))(
    'lets %j pass for %s characters',
    (text, limit) => {
      expect(checkLength('title', text, limit)).toBe(text);
    },
  );

  it.each(CUT_VECTORS.filter(([text, , beginning]) => text !== beginning))(
    'refuses %j for %s characters',
    (text, limit) => {
      expect(() => checkLength('title', text, limit)).toThrow(
        /^title must not have more than/,
      );
    },
  );
});

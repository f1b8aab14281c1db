import {
  cutText,
  findMentions,
  hasControls,
  isBlank,
  isLongerThan,
  mentionOf,
  problemOfText,
  readTime,
  sortKey,
  splitByMentions,
  toLabels,
  toLine,
  toPath,
  wholeDay,
} from '.';
import {
  BLANK_VECTORS,
  CUT_VECTORS,
  LABEL_VECTORS,
  LINE_VECTORS,
  MENTION_VECTORS,
  NO_TIME_VECTORS,
  PATH_VECTORS,
  SORTED_VECTORS,
  TEXT_VECTORS,
  TIME_VECTORS,
} from './testVectors';

describe('mentions', () => {
  it.each(MENTION_VECTORS)('finds in %j whom it calls', (text, refs) => {
    expect(findMentions(text)).toEqual(refs);
  });

  it.each(MENTION_VECTORS)('leave %j as it is', text => {
    const parts = splitByMentions(text);
    expect(parts.map(part => part.text).join('')).toBe(text);
  });

  it.each([
    '`'.repeat(3),
    '`a',
    '[',
    '](',
    '[a](b "',
    '<!-- ',
    '<a',
    '<a>',
    '~~~\n',
    '@a',
    '\\@',
    'www.',
  ])('are found in a moment in many %j', mark => {
    const begun = performance.now();
    findMentions(`${mark.repeat(65_536 / mark.length)} @ana`);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('have a limit', () => {
    const crowd = Array.from({ length: 80 }, (_, n) => `@person${n}`).join(' ');
    expect(findMentions(crowd)).toHaveLength(50);
  });

  it.each(['user:default/ana', 'user:sales/bo.b'])('read back %s', ref => {
    expect(findMentions(`Ask ${mentionOf(ref)}, please`)).toEqual([ref]);
  });
});

describe('times', () => {
  it.each(TIME_VECTORS)('reads $text', ({ text, begin, end }) => {
    expect(readTime(text, 'begin')).toBe(begin);
    expect(readTime(text, 'end')).toBe(end);
  });

  it.each(TIME_VECTORS)('knows $text again if it is a day', row => {
    const { text, begin, end } = row;
    expect(wholeDay(end)).toBe(begin === end ? undefined : text);
    expect(wholeDay(begin)).toBeUndefined();
  });

  it.each(NO_TIME_VECTORS)('refuses %j', text => {
    expect(readTime(text, 'end')).toBeUndefined();
  });
});

describe('texts', () => {
  it.each(TEXT_VECTORS)('sees of %j: %s', (text, problem) => {
    expect(problemOfText(text)).toBe(problem);
  });

  it.each(BLANK_VECTORS)(
    'sees of %j whether it is blank: %s',
    (text, blank) => {
      expect(isBlank(text)).toBe(blank);
    },
  );

  it.each(LINE_VECTORS)('makes of %j the line %j', (text, line, controls) => {
    expect(toLine(text)).toBe(line);
    expect(hasControls(toLine(text))).toBe(controls);
  });

  it('are sorted as people look for them', () => {
    const keys = SORTED_VECTORS.map(sortKey);
    expect([...keys].sort()).toEqual(keys);
  });

  it.each(CUT_VECTORS)('cuts %j after %s: %j', (text, limit, beginning) => {
    expect(cutText(text, limit)).toBe(beginning);
    expect(isLongerThan(text, limit)).toBe(beginning !== text);
  });

  it.each(LABEL_VECTORS)('makes labels of %j: %j', (texts, labels) => {
    expect(toLabels(texts)).toEqual(labels);
  });
});

describe('paths', () => {
  it.each(PATH_VECTORS)('go from %s by %j and %j', (root, ...rest) => {
    const [segments, params, path] = rest;
    expect(toPath(root, segments, params)).toBe(path);
  });
});

import {
  cutText,
  findMentions,
  isLongerThan,
  mentionOf,
  problemOfText,
  readTime,
  replaceMentions,
  toLabels,
  toPath,
} from '.';
import {
  CUT_VECTORS,
  LABEL_VECTORS,
  MENTION_VECTORS,
  NO_TIME_VECTORS,
  PATH_VECTORS,
  REPLACEMENT_VECTORS,
  TEXT_VECTORS,
  TIME_VECTORS,
} from './testVectors';

describe('mentions', () => {
  it.each(MENTION_VECTORS)('finds in %j whom it calls', (text, refs) => {
    expect(findMentions(text)).toEqual(refs);
  });

  it.each(REPLACEMENT_VECTORS)('makes of %j: %j', (text, replaced) => {
    const toName = (ref: string) =>
      ref === 'user:default/ana' ? 'ANA' : undefined;
    expect(replaceMentions(text, toName)).toBe(replaced);
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

  it.each(NO_TIME_VECTORS)('refuses %j', text => {
    expect(readTime(text, 'end')).toBeUndefined();
  });
});

describe('texts', () => {
  it.each(TEXT_VECTORS)('sees of %j: %s', (text, problem) => {
    expect(problemOfText(text)).toBe(problem);
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

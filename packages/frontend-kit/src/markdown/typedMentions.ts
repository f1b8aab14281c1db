import { mentionOf, sortKey } from '@portolan/common-kit';

/** An @ at the beginning of a word, and what follows it up to the caret. */
const TYPED = /(^|[\s([{])@([\w.-]*(?:\/[\w.-]*)?)$/;

/** The mention that is being typed before the caret, if any. */
export function findTyped(
  text: string,
  caret: number,
): { start: number; text: string } | undefined {
  const match = TYPED.exec(text.slice(0, caret));
  return match
    ? { start: match.index + match[1].length, text: match[2] }
    : undefined;
}

/**
 * The text with the person in place of what was typed, and where the caret
 * goes.
 */
export function insertMention(
  text: string,
  caret: number,
  ref: string,
): { text: string; caret: number } {
  const start = findTyped(text, caret)?.start ?? caret;
  const before = `${text.slice(0, start)}${mentionOf(ref)} `;
  return { text: before + text.slice(caret), caret: before.length };
}

/** Whether what was typed after the @ may stand for the person. */
export function isMeant(
  person: { ref: string; title: string },
  typed: string,
): boolean {
  const text = sortKey(typed);
  return (
    sortKey(person.title).includes(text) || mentionOf(person.ref).includes(text)
  );
}

import { parseEntityRef } from '@backstage/catalog-model';

/** An @ at the beginning of a word, and what follows it up to the caret. */
const MENTION = /(^|[\s([{])@([\w.-]*(?:\/[\w.-]*)?)$/;

/**
 * The same as what the back end takes for code and for mentions, so that who is
 * linked is also told.
 */
const CODE = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/;
const WRITTEN =
  /(?<![\w@/.[])@(?:user:)?(?:([a-z0-9][a-z0-9-]{0,62})\/)?([a-z0-9][a-z0-9._-]{0,62})/gi;

/** The mention that is being typed before the caret, if any. */
export function findMention(
  text: string,
  caret: number,
): { start: number; text: string } | undefined {
  const match = MENTION.exec(text.slice(0, caret));
  return match
    ? { start: match.index + match[1].length, text: match[2] }
    : undefined;
}

/**
 * How a person is mentioned: by name, with the namespace unless it is the usual
 * one.
 */
export function mentionOf(ref: string): string {
  const { namespace, name } = parseEntityRef(ref);
  return namespace === 'default' ? `@${name}` : `@${namespace}/${name}`;
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
  const start = findMention(text, caret)?.start ?? caret;
  const before = `${text.slice(0, start)}${mentionOf(ref)} `;
  return { text: before + text.slice(caret), caret: before.length };
}

/** Whether what was typed after the @ may stand for the person. */
export function isMeant(
  person: { ref: string; title: string },
  typed: string,
): boolean {
  const text = typed.toLocaleLowerCase();
  return (
    person.title.toLocaleLowerCase().includes(text) ||
    mentionOf(person.ref).includes(text)
  );
}

/**
 * The Markdown text with something else in place of each mention outside of
 * code.
 */
export function replaceMentions(
  markdown: string,
  replace: (ref: string) => string | undefined,
): string {
  const inProse = (prose: string) =>
    prose.replace(WRITTEN, (text, namespace = 'default', name = '') => {
      const [rest] = /[._-]*$/.exec(name) ?? [''];
      const plain = name.slice(0, name.length - rest.length);
      const found = replace(`user:${namespace}/${plain}`.toLowerCase());
      return found === undefined ? text : `${found}${rest}`;
    });
  return markdown
    .split(CODE)
    .map((part, index) => (index % 2 ? part : inProse(part)))
    .join('');
}

/** The people whom a Markdown text mentions. */
export function findMentions(markdown: string): string[] {
  const refs = new Set<string>();
  replaceMentions(markdown, ref => {
    refs.add(ref);
    return undefined;
  });
  return [...refs];
}

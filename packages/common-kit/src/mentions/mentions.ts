import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';

/** A text can't call more people than this together. */
const MAX_MENTIONS = 50;

/** Code, in which an @ is no mention. */
const CODE = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/;

/** A mention, and what is before it in no mail address and no path. */
const MENTION =
  /(?<![\w@/.])@(?:user:)?(?:([a-z0-9][a-z0-9-]{0,62})\/)?([a-z0-9][a-z0-9._-]{0,62})/gi;

/** A name at the end of a sentence doesn't end with its full stop. */
const ENDING = /[._-]*$/;

type Mention = { ref: string; ending: string };

function toMention(namespace: string | undefined, written: string): Mention {
  const [ending = ''] = ENDING.exec(written) ?? [];
  const name = written.slice(0, written.length - ending.length);
  const ref = `user:${namespace ?? DEFAULT_NAMESPACE}/${name}`.toLowerCase();
  return { ref, ending };
}

/** The text in parts, of which every second one is code. */
function splitByCode(markdown: string): string[] {
  return markdown.split(CODE);
}

/**
 * The people that a Markdown text mentions, each once, as entity references, 50
 * at the most: `@ana`, `@default/ana` and `@user:default/ana` all name
 * `user:default/ana`. Code is left out, and so are mail addresses.
 *
 * @public
 */
export function findMentions(markdown: string): string[] {
  const refs = splitByCode(markdown)
    .filter((_, index) => index % 2 === 0)
    .flatMap(prose => [...prose.matchAll(MENTION)])
    .map(([, namespace, name]) => toMention(namespace, name).ref);
  return [...new Set(refs)].slice(0, MAX_MENTIONS);
}

/**
 * The Markdown text with something else in place of each mention; where there
 * is nothing else, and in the text of a link, the mention stays.
 *
 * @public
 */
export function replaceMentions(
  markdown: string,
  replace: (ref: string) => string | undefined,
): string {
  const inProse = (prose: string) =>
    prose.replace(MENTION, (text, namespace, name, offset: number) => {
      const { ref, ending } = toMention(namespace, name);
      const other = prose[offset - 1] === '[' ? undefined : replace(ref);
      return other === undefined ? text : `${other}${ending}`;
    });
  return splitByCode(markdown)
    .map((part, index) => (index % 2 ? part : inProse(part)))
    .join('');
}

/**
 * How a person is mentioned: by name, with the namespace unless it is the usual
 * one.
 *
 * @public
 */
export function mentionOf(ref: string): string {
  const { namespace, name } = parseEntityRef(ref);
  return namespace === DEFAULT_NAMESPACE ? `@${name}` : `@${namespace}/${name}`;
}

import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';
import { proseOf } from './proseOf';

/** A text can't call more people than this together. */
const MAX_MENTIONS = 50;

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

/**
 * The people that a Markdown text mentions, each once, as entity references, 50
 * at the most: `@ana`, `@default/ana` and `@user:default/ana` all name
 * `user:default/ana`. What Markdown takes for code, a comment, an escape, the
 * text of a link or an address is left out, and so are mail addresses.
 *
 * @public
 */
export function findMentions(markdown: string): string[] {
  const refs = splitByMentions(proseOf(markdown)).flatMap(
    ({ ref }) => ref ?? [],
  );
  return [...new Set(refs)].slice(0, MAX_MENTIONS);
}

/**
 * A part of a text; with a reference, it is a mention as it is written.
 *
 * @public
 */
export type MentionPart = { text: string; ref?: string };

/**
 * Prose in parts, mentions and what is between them; joined, they are the
 * prose again.
 *
 * @public
 */
export function splitByMentions(prose: string): MentionPart[] {
  const parts: MentionPart[] = [];
  let end = 0;
  for (const match of prose.matchAll(MENTION)) {
    const { ref, ending } = toMention(match[1], match[2]);
    const written = match[0].slice(0, match[0].length - ending.length);
    parts.push({ text: prose.slice(end, match.index) }, { text: written, ref });
    end = match.index + written.length;
  }
  parts.push({ text: prose.slice(end) });
  return parts.filter(({ text }) => text);
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

import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';

/** A comment can't call more people than this together. */
const MAX_MENTIONS = 50;

const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
const MENTION =
  /(?<![\w@/.])@(?:user:)?(?:([a-z0-9][a-z0-9-]{0,62})\/)?([a-z0-9][a-z0-9._-]{0,62})/gi;

/**
 * The people that a Markdown text mentions, as entity references: `@ana`, `@default/ana` and `@user:default/ana` all name
 * `user:default/ana`. Code is left out, and so are e-mail addresses.
 */
export function findMentions(markdown: string): string[] {
  const prose = markdown.replace(CODE, ' ');
  const refs = new Set<string>();
  for (const [, namespace, name] of prose.matchAll(MENTION)) {
    const plainName = name.replace(/[._-]+$/, '');
    refs.add(
      `user:${namespace ?? DEFAULT_NAMESPACE}/${plainName}`.toLowerCase(),
    );
  }
  return [...refs].slice(0, MAX_MENTIONS);
}

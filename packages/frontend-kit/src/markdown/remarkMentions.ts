import { splitByMentions } from '@portolan/common-kit';

/** What is used of a node of Markdown's tree. */
export type MarkdownNode = {
  type: string;
  value?: string;
  children?: MarkdownNode[];
  position?: { start: { offset?: number }; end: { offset?: number } };
  data?: Record<string, unknown>;
};

/** The text of a file, as `unified` hands it to a plugin. */
type Source = { toString(): string };

/** In these, an at sign is no mention: they lead elsewhere already. */
const ELSEWHERE = new Set(['link', 'linkReference', 'image', 'imageReference']);

/** All that becomes an at sign in a text, and what is before it if escaped. */
const AT = /\\[\s\S]|&(?:#0*64|#x0*40|commat);|@/gi;

/** Which at signs of a text are escaped, by their place among all of them. */
function escapedAts(source: string): Set<number> {
  const ats = (source.match(AT) ?? []).filter(
    match => !match.startsWith('\\') || match === '\\@',
  );
  return new Set(ats.flatMap((match, n) => (match === '@' ? [] : [n])));
}

function sourceOf(node: MarkdownNode, file: Source): string {
  const { start, end } = node.position ?? {};
  return file.toString().slice(start?.offset ?? 0, end?.offset ?? 0);
}

function toMention(ref: string, written: string): MarkdownNode {
  return {
    type: 'mention',
    data: { hName: 'span', hProperties: { dataMention: ref } },
    children: [{ type: 'text', value: written }],
  };
}

function partsOf(node: MarkdownNode, file: Source): MarkdownNode[] {
  const { value = '' } = node;
  const escaped = escapedAts(sourceOf(node, file));
  let ats = 0;
  return splitByMentions(value).map(({ text, ref }) => {
    const isEscaped = escaped.has(ats);
    ats += text.split('@').length - 1;
    return ref && !isEscaped
      ? toMention(ref, text)
      : { type: 'text', value: text };
  });
}

/** Marks the people whom the prose of a Markdown text mentions. */
export function remarkMentions() {
  return (tree: MarkdownNode, file: Source): void => {
    const visit = (node: MarkdownNode): MarkdownNode[] => {
      if (node.type === 'text' && node.value?.includes('@')) {
        return partsOf(node, file);
      }
      if (node.children && !ELSEWHERE.has(node.type)) {
        node.children = node.children.flatMap(visit);
      }
      return [node];
    };
    visit(tree);
  };
}

import type { MarkdownNode } from './remarkMentions';

type ElementNode = MarkdownNode & {
  tagName?: string;
  properties?: Record<string, unknown>;
};

/** HTML elements in which an at sign is no mention. */
const OPAQUE = new Set(['a', 'code', 'pre', 'samp']);

/** Takes back the marks of mentions that turned out to be within HTML code. */
export function unwrapMentions() {
  return (tree: ElementNode): void => {
    const visit = (node: ElementNode, isOpaque: boolean): ElementNode[] => {
      const isInside = isOpaque || OPAQUE.has(node.tagName ?? '');
      node.children = node.children?.flatMap(child => visit(child, isInside));
      const isMention = node.properties?.dataMention !== undefined;
      return isMention && isOpaque ? node.children ?? [] : [node];
    };
    visit(tree, false);
  };
}

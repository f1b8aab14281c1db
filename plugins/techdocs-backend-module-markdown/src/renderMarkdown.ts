import MarkdownIt from 'markdown-it';

/** A heading of a page, for its table of contents and the search index. */
export type Heading = {
  level: number;
  id: string;
  text: string;
};

/** A page as HTML. */
export type RenderedPage = {
  html: string;
  title?: string;
  headings: Heading[];
  /** Its words without markup. */
  text: string;
};

/** HTML in Markdown is shown as it is written, never run. */
const markdown = new MarkdownIt({ html: false, linkify: true });

/**
 * Renders Markdown (CommonMark with tables) to HTML.
 *
 * @param rewrite - gets the target of each link and picture; answers the one
 * to write, or undefined to write none
 */
export function renderMarkdown(
  source: string,
  rewrite: (target: string) => string | undefined,
): RenderedPage {
  const tokens = markdown.parse(source, {});
  const headings: Heading[] = [];
  const words: string[] = [];
  const ids = new Map<string, number>();

  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      const text = plainText(tokens[index + 1]);
      const id = uniqueId(text, ids);
      token.attrSet('id', id);
      headings.push({ level: Number(token.tag.slice(1)), id, text });
    }
    if (token.type === 'table_open') {
      // A wide one scrolls, which must be possible without a mouse.
      token.attrSet('tabindex', '0');
    }
    for (const child of token.children ?? []) {
      rewriteAttribute(child, 'href', rewrite);
      rewriteAttribute(child, 'src', rewrite);
    }
    if (token.type === 'inline' || token.type === 'fence') {
      words.push(plainText(token));
    }
  });

  return {
    html: markdown.renderer.render(tokens, markdown.options, {}),
    title: headings.find(heading => heading.level === 1)?.text,
    headings,
    text: words.join('\n'),
  };
}

type Token = ReturnType<typeof markdown.parse>[number];

function rewriteAttribute(
  token: Token,
  name: string,
  rewrite: (target: string) => string | undefined,
): void {
  const target = token.attrGet(name);
  if (target === null) {
    return;
  }
  const rewritten = rewrite(target);
  if (rewritten === undefined) {
    token.attrs = token.attrs?.filter(([key]) => key !== name) ?? null;
  } else {
    token.attrSet(name, rewritten);
  }
}

function plainText(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') {
    return ' ';
  }
  return token.children
    ? token.children.map(plainText).join('')
    : token.content;
}

function uniqueId(text: string, ids: Map<string, number>): string {
  const slug =
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replace(/[\s-]+/g, '-') || 'section';
  const count = ids.get(slug) ?? 0;
  ids.set(slug, count + 1);
  return count === 0 ? slug : `${slug}_${count}`;
}

import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { MarkdownProps } from './Markdown';

type HtmlNode = {
  value?: string;
  tagName?: string;
  children?: readonly HtmlNode[];
  position?: { start: { offset?: number } };
};

/** An item of a list, where it is in the text, and the whole text. */
export type TaskItemProps = {
  node: HtmlNode;
  checked?: boolean | null;
  className?: string;
  children?: ReactNode;
  source: MarkdownProps;
};

type Box = { label: string; onTick?: () => void };

const BoxContext = createContext<Box>({ label: '' });

const MARKER = /^((?:[-+*]|\d{1,9}[.)])[ \t]+\[)([ \txX])\]/;

function textOf({ value = '', tagName, children = [] }: HtmlNode): string {
  return tagName === 'ul' || tagName === 'ol'
    ? ''
    : value + children.map(textOf).join('');
}

/** The text with the box of the item that begins there ticked, or not. */
export function tickAt(text: string, offset: number): string | undefined {
  const [found, before, mark] = MARKER.exec(text.slice(offset)) ?? [];
  return (
    found &&
    `${text.slice(0, offset)}${before}${mark.trim() ? ' ' : 'x'}]${text.slice(
      offset + found.length,
    )}`
  );
}

/** An item of a list, whose box can be ticked if it has one. */
export function TaskItem(props: TaskItemProps) {
  const { node, checked, className, children, source } = props;
  if (checked === null || checked === undefined) {
    return <li className={className}>{children}</li>;
  }
  const offset = node.position?.start.offset;
  const { text, onTick } = source;
  const ticked = offset === undefined ? undefined : tickAt(text, offset);
  const box = {
    label: textOf(node).trim(),
    onTick: ticked && onTick ? () => onTick(ticked) : undefined,
  };
  return (
    <li className={className}>
      <BoxContext.Provider value={box}>{children}</BoxContext.Provider>
    </li>
  );
}

/** The box of an item, named by the item's text. */
export function TaskBox({ checked = false }: { checked?: boolean }) {
  const { label, onTick } = useContext(BoxContext);
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={checked}
      disabled={!onTick}
      onChange={() => onTick?.()}
    />
  );
}

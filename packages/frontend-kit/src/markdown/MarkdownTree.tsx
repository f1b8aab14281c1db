import { useMemo, useRef } from 'react';
import ReactMarkdown from 'react-markdown';
import type { Options } from 'react-markdown';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { MarkdownCode, MarkdownLink, MarkdownPre } from './markdownParts';
import type { MarkdownProps } from './Markdown';
import { findMentions } from '@portolan/common-kit';
import { useKnownNames } from '../entities';
import { MentionedContext, MentionLink } from './MentionLink';
import { remarkMentions } from './remarkMentions';
import { TaskBox, TaskItem } from './TaskItem';
import type { TaskItemProps } from './TaskItem';
import { unwrapMentions } from './unwrapMentions';

/**
 * Called with the text in which one box is ticked, or no longer is.
 *
 * @public
 */
export type TickBox = (text: string) => void;

const { attributes = {} } = defaultSchema;

/** What may be in a text: that of GitHub, and our own marks. */
const SCHEMA = {
  ...defaultSchema,
  attributes: {
    ...attributes,
    code: [...(attributes.code ?? []), 'className'],
    span: [...(attributes.span ?? []), 'dataMention'],
  },
};

const REMARK: Options['remarkPlugins'] = [remarkGfm, remarkMentions];

const REHYPE: Options['rehypePlugins'] = [
  rehypeRaw,
  [rehypeSanitize, SCHEMA],
  unwrapMentions,
];

const NOBODY: ReadonlyMap<string, string> = new Map();

/** A Markdown text as elements of the page. */
export function MarkdownTree({ text, onTick }: MarkdownProps) {
  const latest = useRef({ text, onTick });
  latest.current = { text, onTick };
  const components = useMemo<Options['components']>(
    () => ({
      a: MarkdownLink,
      code: MarkdownCode,
      pre: MarkdownPre,
      span: MentionLink,
      input: TaskBox,
      li: (props: Omit<TaskItemProps, 'source'>) => (
        <TaskItem {...props} source={latest.current} />
      ),
    }),
    [],
  );
  const names = useKnownNames(useMemo(() => findMentions(text), [text]));
  return (
    <MentionedContext.Provider value={names ?? NOBODY}>
      <ReactMarkdown
        remarkPlugins={REMARK}
        rehypePlugins={REHYPE}
        components={components}
        linkTarget="_blank"
      >
        {text}
      </ReactMarkdown>
    </MentionedContext.Provider>
  );
}

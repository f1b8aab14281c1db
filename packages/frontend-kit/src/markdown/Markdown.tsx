import { memo } from 'react';
import { isCheap } from './isCheap';
import styles from './Markdown.module.css';
import { MarkdownTree } from './MarkdownTree';
import type { TickBox } from './MarkdownTree';
import { TextBoundary } from './TextBoundary';

/**
 * A text, and what ticking one of its boxes does.
 *
 * @public
 */
export type MarkdownProps = {
  text: string;
  /** Without it, the boxes of task lists can't be ticked. */
  onTick?: TickBox;
};

/**
 * Text in Markdown, as it reads, with the names of those whom it mentions. What
 * would take the page's time or break it is shown as it was written.
 *
 * @public
 */
export const Markdown = memo((props: MarkdownProps) => {
  const { text } = props;
  const plain = <div className={styles.plain}>{text}</div>;
  return (
    <div className={styles.root}>
      {isCheap(text) ? (
        <TextBoundary text={text} fallback={plain}>
          <MarkdownTree {...props} />
        </TextBoundary>
      ) : (
        plain
      )}
    </div>
  );
});

import { MarkdownContent } from '@backstage/core-components';
import styles from './Markdown.module.css';

/** Text in Markdown, as it reads. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={styles.root}>
      <MarkdownContent content={text} linkTarget="_blank" />
    </div>
  );
}

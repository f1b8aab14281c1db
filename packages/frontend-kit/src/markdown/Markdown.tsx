import { MarkdownContent } from '@backstage/core-components';
import styles from './Markdown.module.css';
import { useMentionLinks } from './useMentionLinks';

/**
 * Text in Markdown, as it reads, with the names of those whom it mentions.
 *
 * @public
 */
export function Markdown({ text }: { text: string }) {
  const content = useMentionLinks(text);
  return (
    <div className={styles.root}>
      <MarkdownContent content={content} linkTarget="_blank" />
    </div>
  );
}

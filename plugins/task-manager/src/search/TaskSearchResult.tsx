import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import type { BaseSearchResultListItemProps } from '@backstage/plugin-search-react/alpha';
import { Link } from '@backstage/ui';
import type {
  TaskPriority,
  TaskStatus,
} from '@portolan/plugin-task-manager-common';
import { PriorityLabel, StatusLabel } from '../task';
import styles from './TaskSearchResult.module.css';

type TaskDocument = {
  title: string;
  text: string;
  location: string;
  status: TaskStatus;
  priority: TaskPriority;
};

/** A result, and where the searched words occur in it. @public */
export type TaskSearchResultProps = BaseSearchResultListItemProps<{
  highlight?: {
    preTag: string;
    postTag: string;
    fields: Record<string, string>;
  };
}>;

/** A task among the results of the portal's search. @public */
export function TaskSearchResult(props: TaskSearchResultProps) {
  const { result, highlight } = props;
  if (!result) {
    return null;
  }
  const document = result as unknown as TaskDocument;
  const marked = (field: 'title' | 'text') =>
    highlight?.fields[field] ? (
      <HighlightedSearchResultText
        text={highlight.fields[field]}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      document[field]
    );
  return (
    <article className={styles.result}>
      <Link href={document.location}>{marked('title')}</Link>
      <p className={styles.text}>{marked('text')}</p>
      <span className={styles.state}>
        <StatusLabel status={document.status} />
        <PriorityLabel priority={document.priority} />
      </span>
    </article>
  );
}

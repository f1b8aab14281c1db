import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { useTranslations } from '../translation';
import { ActivityList } from './ActivityList';
import { Comments } from './Comments';
import styles from './Discussion.module.css';

/** The task, and whether somebody has deleted it. */
export type DiscussionProps = { taskId: string; isGone: boolean };

/** What people said about a task, and what they did. */
export function Discussion({ taskId, isGone }: DiscussionProps) {
  const t = useTranslations();
  return (
    <Tabs>
      <TabList aria-label={t('drawer.discussion')}>
        <Tab id="comments">{t('comments.title')}</Tab>
        <Tab id="activity">{t('activity.title')}</Tab>
      </TabList>
      {/* What one is changing in there stays as it is while one looks at
          what was done. */}
      <TabPanel id="comments" shouldForceMount className={styles.panel}>
        <Comments taskId={taskId} isGone={isGone} />
      </TabPanel>
      <TabPanel id="activity">
        <ActivityList taskId={taskId} />
      </TabPanel>
    </Tabs>
  );
}

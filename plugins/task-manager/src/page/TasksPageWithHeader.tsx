import { PluginHeader } from '@backstage/ui';
import { RiTaskLine } from '@remixicon/react';
import { useTranslations } from '../translation';
import { TasksPage } from './TasksPage';

/**
 * The page with the header that the new front-end system puts above every page
 * by itself, and the old one above none.
 */
export function TasksPageWithHeader() {
  const t = useTranslations();
  return (
    <>
      <PluginHeader title={t('page.title')} icon={<RiTaskLine aria-hidden />} />
      <TasksPage />
    </>
  );
}

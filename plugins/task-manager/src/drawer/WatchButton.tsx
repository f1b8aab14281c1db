import { Button } from '@backstage/ui';
import { RiEyeFill, RiEyeLine } from '@remixicon/react';
import type { Task } from '@portolan/plugin-task-manager-common';
import { useMe } from '@portolan/frontend-kit';
import { useTranslations } from '../translation';
import { useSetWatching, useWatchers } from './useWatchers';

/**
 * Whether the user watches the task, how many do, and the way to change it.
 */
export function WatchButton({ task }: { task: Task }) {
  const t = useTranslations();
  const me = useMe();
  const { data: watchers = [] } = useWatchers(task.id);
  const { mutate: setWatching } = useSetWatching(task);
  const watching = watchers.some(({ userRef }) => userRef === me?.userRef);
  const number = String(watchers.length);
  return (
    <Button
      size="small"
      variant="tertiary"
      iconStart={
        watching ? <RiEyeFill aria-hidden /> : <RiEyeLine aria-hidden />
      }
      aria-label={
        watching
          ? t('watchers.stop', { number })
          : t('watchers.start', { number })
      }
      onPress={() => setWatching(!watching)}
    >
      {watching ? t('watchers.watching') : t('watchers.watch')}
      {watchers.length > 0 && ` (${number})`}
    </Button>
  );
}

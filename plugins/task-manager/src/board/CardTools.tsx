import { Checkbox } from '@backstage/ui';
import { RiDraggable, RiLockLine } from '@remixicon/react';
import { Button } from 'react-aria-components';
import { useEntityTitleOf, useNotify } from '@portolan/frontend-kit';
import type { Task } from '@portolan/plugin-task-manager-common';
import { useTaskPermissions, useWhomToAsk } from '../task';
import { useTranslations } from '../translation';
import styles from './TaskCard.module.css';

/** What is done with a card itself: tick it, and move it where one may. */
export function CardTools({ task }: { task: Task }) {
  const t = useTranslations();
  const { isKnown, canUpdate } = useTaskPermissions(task.id);
  return (
    <span className={styles.tools}>
      <Checkbox
        slot="selection"
        aria-label={t('task.select', { title: task.title })}
      />
      {!isKnown || canUpdate ? (
        <Button
          slot="drag"
          className={styles.drag}
          aria-label={t('task.move', { title: task.title })}
        >
          <RiDraggable aria-hidden size={16} />
        </Button>
      ) : (
        <Lock task={task} />
      )}
    </span>
  );
}

/** In the handle's place where one may not move the card: says why. */
function Lock({ task }: { task: Task }) {
  const t = useTranslations();
  const notify = useNotify();
  const titleOf = useEntityTitleOf();
  const names = useWhomToAsk(task).map(titleOf);
  const { title } = task;
  const tell = () =>
    notify.info(
      t('board.locked', { title }),
      names.length
        ? t('board.askOneOf', { names: names.join(', ') })
        : t('error.notAllowed'),
    );
  return (
    <Button
      slot={null}
      className={styles.lock}
      aria-label={t('board.whyLocked', { title })}
      data-locked
      onPress={tell}
    >
      <RiLockLine aria-hidden size={16} />
    </Button>
  );
}

import {
  RiCheckboxCircleFill,
  RiCircleLine,
  RiCloseCircleLine,
  RiForbid2Fill,
  RiProgress5Line,
} from '@remixicon/react';
import type { TaskStatus } from '@portolan/plugin-task-manager-common';
import { useTranslations } from '../translation';
import styles from './StatusLabel.module.css';

const ICONS = {
  pending: RiCircleLine,
  in_progress: RiProgress5Line,
  blocked: RiForbid2Fill,
  completed: RiCheckboxCircleFill,
  cancelled: RiCloseCircleLine,
};

/** A status by its shape and colour; the word stands beside it. */
export function StatusIcon({ status }: { status: TaskStatus }) {
  const Icon = ICONS[status];
  return <Icon aria-hidden size={16} className={styles[status]} />;
}

/** A status by shape, colour and word. */
export function StatusLabel({ status }: { status: TaskStatus }) {
  const t = useTranslations();
  return (
    <span className={styles.label}>
      <StatusIcon status={status} />
      <span className={styles.word}>{t(`status.${status}`)}</span>
    </span>
  );
}

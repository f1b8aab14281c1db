import {
  RiAlarmWarningFill,
  RiArrowDownLine,
  RiArrowUpLine,
  RiEqualLine,
} from '@remixicon/react';
import type { TaskPriority } from '@portolan/plugin-task-manager-common';
import { useTranslations } from '../translation';
import styles from './PriorityLabel.module.css';

const ICONS = {
  low: RiArrowDownLine,
  medium: RiEqualLine,
  high: RiArrowUpLine,
  critical: RiAlarmWarningFill,
};

/** A priority by its shape and colour; the word stands beside it. */
export function PriorityIcon({ priority }: { priority: TaskPriority }) {
  const Icon = ICONS[priority];
  return <Icon aria-hidden size={16} className={styles[priority]} />;
}

/** A priority by shape, colour and word. */
export function PriorityLabel({ priority }: { priority: TaskPriority }) {
  const t = useTranslations();
  return (
    <span className={styles.label}>
      <PriorityIcon priority={priority} />
      {t(`priority.${priority}`)}
    </span>
  );
}

import { Button } from '@backstage/ui';
import { useState } from 'react';
import { endOfDay } from '../../dates';
import { useTranslations } from '../../hooks/useTranslations';
import { DayField } from '../DayField';
import styles from './QuickEdit.module.css';

/** The day that the task has, if it is one task that has one. */
export type DueDateChangeProps = {
  label: string;
  current: string | null;
  onSave: (dueDate: string | null) => void;
};

/** Sets a day or removes it; a day counts once the reader says so, since it takes several keys to type. */
export function DueDateChange(props: DueDateChangeProps) {
  const { label, current, onSave } = props;
  const t = useTranslations();
  const [dueDate, setDueDate] = useState(current);
  return (
    <div className={styles.change}>
      <DayField
        label={label}
        value={dueDate}
        onChange={day =>
          setDueDate(day && endOfDay(day.year, day.month, day.day))
        }
      />
      <div className={styles.actions}>
        <Button variant="secondary" onPress={() => onSave(null)}>
          {t('due.clear')}
        </Button>
        <Button
          isDisabled={dueDate === current}
          onPress={() => onSave(dueDate)}
        >
          {t('common.save')}
        </Button>
      </div>
    </div>
  );
}

import { Button } from '@backstage/ui';
import { useRef, useState } from 'react';
import { endOfCalendarDay, DayField } from '@portolan/frontend-kit';
import { useTranslations } from '../translation';
import styles from './QuickEdit.module.css';

/** What {@link DueDateChange} needs. */
export type DueDateChangeProps = {
  label: string;
  /** The day that the task has, if it is one task that has one. */
  current: string | null;
  onSave: (dueDate: string | null) => void;
  /** Called when the user is done and has changed nothing. */
  onKeep: () => void;
};

/**
 * Sets a day or removes it; a day counts once the user says so, since it
 * takes several keys to type.
 */
export function DueDateChange(props: DueDateChangeProps) {
  const { label, current, onSave, onKeep } = props;
  const t = useTranslations();
  const [dueDate, setDueDate] = useState(current);
  const isValid = useRef(true);
  const save = () => {
    // The field says itself what is wrong with the day.
    if (!isValid.current) {
      return;
    }
    if (dueDate === current) {
      onKeep();
    } else {
      onSave(dueDate);
    }
  };
  return (
    <div className={styles.change}>
      <DayField
        label={label}
        value={dueDate}
        onChange={day => setDueDate(day && endOfCalendarDay(day))}
        onFinish={valid => {
          isValid.current = valid;
        }}
      />
      <div className={styles.actions}>
        <Button variant="secondary" onPress={() => onSave(null)}>
          {t('due.clear')}
        </Button>
        {/* Always enabled: a press on it is what ends the typing of a day. */}
        <Button onPress={save}>{t('common.save')}</Button>
      </div>
    </div>
  );
}

import { ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { endOfCalendarDay } from '../../dates';
import { useTranslations } from '../../hooks/useTranslations';
import { DayField } from '../DayField';
import styles from './DueDatePicker.module.css';

/** A day, as the API's time at which it ends. */
export type DueDatePickerProps = {
  label: string;
  value: string | null;
  onChange: (iso: string | null) => void;
  /** Called when the reader begins, so that others' later changes can be told apart. */
  onBegin: () => void;
};

/** Picks the day by whose end something is due, in the reader's zone. */
export function DueDatePicker(props: DueDatePickerProps) {
  const { label, value, onChange, onBegin } = props;
  const t = useTranslations();
  return (
    <div className={styles.root}>
      <div className={styles.picker}>
        <DayField
          label={label}
          value={value}
          onBegin={onBegin}
          onChange={day => onChange(day && endOfCalendarDay(day))}
        />
      </div>
      {value && (
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiCloseLine aria-hidden />}
          aria-label={t('due.clear')}
          onPress={() => {
            onBegin();
            onChange(null);
          }}
        />
      )}
    </div>
  );
}

import { ButtonIcon, DatePicker } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { calendarDay, endOfDay } from '../../dates';
import { useTranslations } from '../../hooks/useTranslations';
import styles from './DueDatePicker.module.css';

/** A day, as the API's time at which it ends. */
export type DueDatePickerProps = {
  label: string;
  value: string | null;
  onChange: (iso: string | null) => void;
};

/** Picks the day by whose end something is due, in the reader's zone. */
export function DueDatePicker(props: DueDatePickerProps) {
  const { label, value, onChange } = props;
  const t = useTranslations();
  return (
    <div className={styles.root}>
      <DatePicker
        label={label}
        className={styles.picker}
        granularity="day"
        value={value ? calendarDay(value) : null}
        onChange={date =>
          // Years below 1000 are still being typed.
          date &&
          date.year >= 1000 &&
          onChange(endOfDay(date.year, date.month, date.day))
        }
      />
      {value && (
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiCloseLine aria-hidden />}
          aria-label={t('due.clear')}
          onPress={() => onChange(null)}
        />
      )}
    </div>
  );
}

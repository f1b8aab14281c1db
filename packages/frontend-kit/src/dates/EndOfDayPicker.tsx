import { ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { DayField } from './DayField';
import { endOfCalendarDay } from './days';
import styles from './EndOfDayPicker.module.css';

/**
 * A day, as the API's time at which it ends.
 *
 * @public
 */
export type EndOfDayPickerProps = {
  label: string;
  /** Says what taking the day away does. */
  clearLabel: string;
  value: string | null;
  onChange: (iso: string | null) => void;
  /** Called when the user begins: what others change later is told apart. */
  onBegin: () => void;
};

/**
 * Picks the day by whose end something is due, in the user's zone.
 *
 * @public
 */
export function EndOfDayPicker(props: EndOfDayPickerProps) {
  const { label, clearLabel, value, onChange, onBegin } = props;
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
          aria-label={clearLabel}
          onPress={() => {
            onBegin();
            onChange(null);
          }}
        />
      )}
    </div>
  );
}

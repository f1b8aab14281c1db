import { Select } from '@backstage/ui';
import { EntityCombobox } from '@portolan/frontend-kit';
import {
  TASK_PRIORITIES,
  TASK_STATUSES,
  type ImportValueMapping,
} from '@portolan/plugin-task-manager-common';
import { useTranslations } from '../translation';
import type { Translate } from '../translation';
import styles from './ImportDialog.module.css';

type Props = {
  valueMappings: ImportValueMapping[];
  onMap: (field: string, value: string, becomes: string) => void;
};

/** Somebody maps so many by hand at most; the count says how many there are. */
const MAX_VALUES = 100;

/** Not an id of an option: a value that nothing was said of has none. */
const LEFT_OUT = 'left-out';

/** The values of the other tool, those first that nobody understands. */
export function ImportValueMappings({ valueMappings, onMap }: Props) {
  const t = useTranslations();
  const isKnown = ({ becomes }: ImportValueMapping) => becomes !== undefined;
  const shown = [
    ...valueMappings.filter(mapping => !isKnown(mapping)),
    ...valueMappings.filter(isKnown),
  ].slice(0, MAX_VALUES);
  return (
    <section aria-label={t('import.valueMappings')}>
      <h3 className={styles.heading}>{t('import.valueMappings')}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('import.value')}</th>
            <th scope="col">{t('import.rows')}</th>
            <th scope="col">{t('import.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(mapping => (
            <tr key={`${mapping.field}/${mapping.value}`}>
              <td className={styles.value}>{mapping.value}</td>
              <td className={styles.line}>{mapping.rows}</td>
              <td>
                <MappedValue mapping={mapping} onMap={onMap} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {valueMappings.length > shown.length && (
        <p className={styles.text}>
          {t('import.moreValues', {
            count: valueMappings.length - shown.length,
          })}
        </p>
      )}
    </section>
  );
}

function MappedValue(props: {
  mapping: ImportValueMapping;
  onMap: Props['onMap'];
}) {
  const t = useTranslations();
  const { field, value, becomes } = props.mapping;
  const label = t('import.becomesLabel', { value });
  const set = (next: string) => props.onMap(field, value, next);
  if (field === 'assigneeRef') {
    return (
      <EntityCombobox
        label={label}
        className={styles.becomes}
        kinds={['User']}
        placeholder={becomes === undefined ? t('import.unknown') : undefined}
        noneLabel={t('picker.nobody')}
        value={becomes === '' ? null : becomes}
        onChange={ref => set(ref ?? '')}
      />
    );
  }
  return (
    <Select
      aria-label={label}
      className={styles.becomes}
      placeholder={t('import.unknown')}
      options={[
        ...optionsOf(t, field),
        { id: LEFT_OUT, label: t('import.noValue') },
      ]}
      value={becomes === '' ? LEFT_OUT : becomes ?? null}
      onChange={key => set(key === LEFT_OUT ? '' : String(key))}
    />
  );
}

function optionsOf(t: Translate, field: 'status' | 'priority') {
  return field === 'status'
    ? TASK_STATUSES.map(id => ({ id, label: t(`status.${id}`) }))
    : TASK_PRIORITIES.map(id => ({ id, label: t(`priority.${id}`) }));
}

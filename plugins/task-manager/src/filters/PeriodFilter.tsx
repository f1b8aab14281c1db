import { Select } from '@backstage/ui';
import { filterClass, useNow } from '@portolan/frontend-kit';
import { useTranslations } from '../translation';
import { boundsText, periodOf, PERIODS, PERIODS_OF } from './periods';
import type { Bounds, Period, PeriodName } from './periods';

/** Of which time the bounds are that are set now. */
export type PeriodFilterProps = {
  name: PeriodName;
  bounds: Bounds;
  onChange: (bounds: Bounds) => void;
};

const ANY = 'any';

/** What is set by days, or by a link; choosing it changes nothing. */
const OTHER = 'other';

/** Narrows down to a period that stays right in a saved view. */
export function PeriodFilter(props: PeriodFilterProps) {
  const { name, bounds, onChange } = props;
  const t = useTranslations();
  const now = useNow();
  const isSet = Boolean(bounds.after ?? bounds.before);
  const chosen = periodOf(name, bounds) ?? (isSet ? OTHER : ANY);
  const other = {
    id: OTHER,
    label: isSet ? boundsText(t, 'period', name, bounds, now) : '',
  };
  const change = (key: string) => {
    if (key === ANY) {
      onChange({ after: undefined, before: undefined });
    } else if (key !== OTHER) {
      onChange(PERIODS[key as Period]);
    }
  };
  return (
    <Select
      label={t(`filter.${name}`)}
      className={filterClass}
      options={[
        { id: ANY, label: t('period.any') },
        ...PERIODS_OF[name].map(id => ({ id, label: t(`period.${id}`) })),
        ...(chosen === OTHER ? [other] : []),
      ]}
      value={chosen}
      onChange={key => change(String(key ?? ANY))}
    />
  );
}

import { Select } from '@backstage/ui';
import { filterClass } from '@portolan/frontend-kit';
import { useTranslations } from '../translation';

/** From a day on, and before another one; both move with the calendar. */
export const PERIODS = {
  today: { after: 'today', before: 'today+1' },
  thisWeek: { after: 'week', before: 'week+1' },
  nextWeek: { after: 'week+1', before: 'week+2' },
  next7Days: { after: 'today', before: 'today+7' },
  last7Days: { after: 'today-7', before: undefined },
  last30Days: { after: 'today-30', before: undefined },
} as const;

/** {@inheritDoc PERIODS} */
export type Period = keyof typeof PERIODS;

type Bounds = { after?: string; before?: string };

/** The periods that one may choose, and the bounds that are set now. */
export type PeriodFilterProps = Bounds & {
  label: string;
  periods: readonly Period[];
  onChange: (bounds: Bounds) => void;
};

const ANY = 'any';

/** Narrows down to a period that stays right in a saved view. */
export function PeriodFilter(props: PeriodFilterProps) {
  const { label, periods, after, before, onChange } = props;
  const t = useTranslations();
  const chosen = periods.find(
    period =>
      PERIODS[period].after === after && PERIODS[period].before === before,
  );
  return (
    <Select
      label={label}
      className={filterClass}
      options={[
        { id: ANY, label: t('period.any') },
        ...periods.map(id => ({ id, label: t(`period.${id}`) })),
      ]}
      value={chosen ?? ANY}
      onChange={key =>
        onChange(
          key && key !== ANY
            ? PERIODS[key as Period]
            : { after: undefined, before: undefined },
        )
      }
    />
  );
}

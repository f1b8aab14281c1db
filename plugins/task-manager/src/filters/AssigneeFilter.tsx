import { EntitySelect, filterClass, PEOPLE } from '@portolan/frontend-kit';
import { MY_TEAMS } from '@portolan/plugin-task-manager-common';
import { useTranslations } from '../translation';
import { ME } from '../query';
import type { FiltersProps } from './Filters';

/** A choice of nobody, beside the people. */
const UNASSIGNED = 'unassigned';

/** Whose tasks, or nobody's. */
export function AssigneeFilter({ filter, setFilter, isStacked }: FiltersProps) {
  const t = useTranslations();
  const { assignee = [], unassigned } = filter;
  const change = (refs: string[]) => {
    const people = refs.filter(ref => ref !== UNASSIGNED);
    // Nobody and somebody exclude each other: what was chosen last counts.
    if (refs.includes(UNASSIGNED) && !unassigned) {
      setFilter({ unassigned: true, assignee: undefined });
    } else {
      setFilter({
        unassigned: undefined,
        assignee: people.length ? people : undefined,
      });
    }
  };
  return (
    <EntitySelect
      label={t('field.assignee')}
      isLabelHidden={!isStacked}
      className={filterClass}
      kinds={PEOPLE}
      extra={[
        { id: ME, label: t('picker.me') },
        { id: MY_TEAMS, label: t('filter.myTeams') },
        { id: UNASSIGNED, label: t('filter.unassigned') },
      ]}
      value={unassigned ? [UNASSIGNED] : assignee}
      onChange={change}
    />
  );
}

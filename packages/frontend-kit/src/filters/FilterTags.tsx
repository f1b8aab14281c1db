import { Button, Tag, TagGroup } from '@backstage/ui';
import type { ReactNode } from 'react';
import { useKitTranslations } from '../translation';
import { listActive, withoutActive } from '../urlState';
import type { ActiveFilter } from '../urlState';
import styles from './FilterBar.module.css';

/**
 * The filters that are set, and how to change some of them; `undefined` takes
 * one away.
 *
 * @public
 */
export type FilterTagsProps<F extends object> = {
  filter: F;
  setFilter: (change: Partial<F>) => void;
  /** Filters with fields of their own; a tag would say the same again. */
  shownElsewhere?: readonly (keyof F)[];
  /**
   * For a filter that says one thing together with another one, as the ends of
   * a period do: that other one. Where both are set, its tag tells of both, and
   * its cross takes both away.
   */
  toldBy?: { [K in keyof F]?: keyof F };
  /** What a tag says; `content` where that is more than the text. */
  describe: (item: ActiveFilter<F>) => { text: string; content?: ReactNode };
};

/**
 * The filters that are set, each with a cross, and a way to drop them all.
 *
 * @public
 */
export function FilterTags<F extends object>(props: FilterTagsProps<F>) {
  const { filter, setFilter, shownElsewhere = [], describe } = props;
  const { toldBy = {} as NonNullable<typeof props.toldBy> } = props;
  const t = useKitTranslations();
  const active = listActive(filter).filter(
    ({ name }) => !shownElsewhere.includes(name),
  );
  if (active.length === 0) {
    return null;
  }
  const tellerOf = ({ name }: ActiveFilter<F>) =>
    active.find(other => other.name === toldBy[name]);
  const remove = (ids: ReadonlySet<string | number>) => {
    const gone = active.filter(item => ids.has((tellerOf(item) ?? item).id));
    setFilter(withoutActive(filter, gone));
  };
  return (
    <div className={styles.active}>
      <TagGroup aria-label={t('filter.active')} onRemove={remove}>
        {active.flatMap(item => {
          if (tellerOf(item)) {
            return [];
          }
          const { text, content = text } = describe(item);
          return (
            <Tag key={item.id} id={item.id} size="small" textValue={text}>
              <span className={styles.tagText} title={text}>
                {content}
              </span>
            </Tag>
          );
        })}
      </TagGroup>
      <ClearFilters
        size="small"
        variant="tertiary"
        onPress={() => setFilter(withoutActive(filter, active))}
      />
    </div>
  );
}

/**
 * How the button looks, and what it does.
 *
 * @public
 */
export type ClearFiltersProps = {
  size?: 'small' | 'medium';
  variant?: 'secondary' | 'tertiary';
  onPress: () => void;
};

/**
 * Drops all filters.
 *
 * @public
 */
export function ClearFilters(props: ClearFiltersProps) {
  const t = useKitTranslations();
  return <Button {...props}>{t('filter.clear')}</Button>;
}

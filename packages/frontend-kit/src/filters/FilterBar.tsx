import {
  Button,
  Dialog,
  DialogBody,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import type { ReactNode } from 'react';
import { MEDIUM, touchClass, useMediaQuery } from '../browser';
import { useKitTranslations } from '../translation';
import styles from './FilterBar.module.css';

/**
 * The filters of a list.
 *
 * @public
 */
export type FilterBarProps = {
  /** Usually a {@link SearchText}. */
  search: ReactNode;
  /**
   * The filters that are needed most; stacked, with their labels, on a phone,
   * where they are in the dialog.
   */
  main: (isStacked: boolean) => ReactNode;
  /** The filters that are needed less often. */
  more: ReactNode;
  /** How many filters are set, which the button says on a phone. */
  count: number;
  /** Usually {@link FilterTags}. */
  tags?: ReactNode;
  /** Takes the place of the filters: what can be done with what is ticked. */
  actions?: ReactNode;
};

/**
 * Finds and narrows down; on a phone, the filters are in a dialog of their own.
 * One can always search, and what takes the filters' place moves nothing.
 *
 * @public
 */
export function FilterBar(props: FilterBarProps) {
  const { search, main, tags, actions } = props;
  const t = useKitTranslations();
  const isWide = useMediaQuery(MEDIUM);
  return (
    <div className={styles.root} data-covered={actions ? true : undefined}>
      <div className={styles.bar}>
        {search}
        <div className={styles.rest}>
          <div
            role="group"
            aria-label={t('filter.title')}
            className={styles.filters}
          >
            {isWide && main(false)}
            <FilterDialog {...props} isWide={isWide} />
          </div>
          {actions}
        </div>
      </div>
      {tags}
    </div>
  );
}

function FilterDialog(props: FilterBarProps & { isWide: boolean }) {
  const { main, more, count, isWide } = props;
  const t = useKitTranslations();
  const narrowLabel = count
    ? t('filter.some', { number: String(count) })
    : t('filter.title');
  return (
    <DialogTrigger>
      <Button variant="secondary" iconStart={<RiFilter3Line aria-hidden />}>
        {isWide ? t('filter.more') : narrowLabel}
      </Button>
      <Dialog className={touchClass} width="min(30rem, 100vw)">
        <DialogHeader>{t('filter.title')}</DialogHeader>
        <DialogBody>
          <div className={styles.dialog}>
            {!isWide && main(true)}
            {more}
          </div>
        </DialogBody>
      </Dialog>
    </DialogTrigger>
  );
}

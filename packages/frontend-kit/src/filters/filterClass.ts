import styles from './FilterBar.module.css';

/**
 * Class of each of the main filters in a {@link FilterBar}, which share the
 * room there is.
 *
 * @public
 */
export const filterClass: string = styles.filter;

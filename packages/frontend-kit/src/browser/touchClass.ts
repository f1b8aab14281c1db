import styles from './touch.module.css';

/**
 * Class of a page, or of what opens over one: makes its buttons and fields
 * large enough for fingers on a phone, and shows where the focus is on dark
 * panels too.
 *
 * @public
 */
export const touchClass: string = styles.touch;

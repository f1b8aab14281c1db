import { useKitTranslations } from '../translation';
import styles from './DraftNotice.module.css';

/**
 * A text, and how many characters it may have at most.
 *
 * @public
 */
export type TextLimitProps = { text: string; limit: number };

/** From so much of the limit on, the user sees how much is left. */
const NEAR = 0.9;

function lengthOf(text: string): number {
  return [...text].length;
}

/**
 * Counts what is left of a text's limit, and says how much is too much. Fields
 * themselves take any text: one that cuts what is pasted loses it.
 *
 * @public
 */
export function TextLimit({ text, limit }: TextLimitProps) {
  const t = useKitTranslations();
  // A surrogate pair is one character and two of the string's.
  const length = text.length < limit * NEAR ? 0 : lengthOf(text);
  if (length > limit) {
    return (
      <span role="alert" className={styles.problem}>
        {t('limit.over', { count: length - limit, limit })}
      </span>
    );
  }
  return length >= limit * NEAR && length > 0 ? (
    <span className={styles.count}>
      {t('limit.left', { count: limit - length })}
    </span>
  ) : null;
}

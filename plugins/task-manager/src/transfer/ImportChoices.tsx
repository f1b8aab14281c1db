import { Checkbox, Radio, RadioGroup } from '@backstage/ui';
import { useTranslations } from '../translation';
import type { ImportReviewProps } from './ImportReview';
import styles from './ImportDialog.module.css';
import type { KnownChoice } from './useImport';

const CHOICES = ['skip', 'update', 'create'] as const;

/** What becomes of rows that can't be new tasks, or need not be. */
export function ImportChoices({ report, attempt, state }: ImportReviewProps) {
  const t = useTranslations();
  const { rows, valid, known } = report;
  const isMixed = rows > valid && valid > 0;
  return (
    <>
      {known > 0 && (
        <RadioGroup
          label={t('import.known', { count: known })}
          value={attempt.known}
          onChange={choice => state.change({ known: choice as KnownChoice })}
        >
          {CHOICES.map(choice => (
            <Radio key={choice} value={choice}>
              {t(`import.knownChoice.${choice}`)}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {isMixed && (
        <Checkbox
          className={styles.choice}
          isSelected={attempt.badRows === 'leaveOut'}
          onChange={leavesOut =>
            state.change({ badRows: leavesOut ? 'leaveOut' : 'refuse' })
          }
        >
          {t('import.leaveOutRows', { count: rows - valid })}
        </Checkbox>
      )}
    </>
  );
}

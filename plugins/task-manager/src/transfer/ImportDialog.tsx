import { Button, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import { ModalDialog } from '@portolan/frontend-kit';
import type { ImportReport } from '@portolan/plugin-task-manager-common';
import { useTranslations } from '../translation';
import { formatSize } from './formatSize';
import { ImportFile, ImportProblem } from './ImportFile';
import { ImportProgress } from './ImportProgress';
import { ImportReview } from './ImportReview';
import styles from './ImportDialog.module.css';
import { useImport, type ImportState } from './useImport';

/** Imports tasks: choose a file, look at what would happen, then do it. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const state = useImport({ onImported: onClose });
  const { check, save, report, attempt } = state;
  const file = attempt?.file;
  const count = report && attempt ? countOf(report, attempt) : 0;
  return (
    <ModalDialog
      width="min(44rem, 100vw)"
      isDismissable={false}
      onClose={onClose}
    >
      <DialogHeader>{t('import.title')}</DialogHeader>
      <DialogBody>
        <div className={styles.steps}>
          {/* What is being saved can't be changed any more. */}
          {!save.isPending && (
            <ImportFile
              file={file}
              error={check.error}
              onChoose={state.choose}
            />
          )}
          {check.isPending && (
            <ImportProgress
              label={t('import.checking', {
                name: file?.name ?? '',
                size: formatSize(file?.size ?? 0),
              })}
            />
          )}
          {report && attempt && !save.isPending && (
            <ImportReview report={report} attempt={attempt} state={state} />
          )}
          {save.isPending && (
            <ImportProgress
              label={t('import.saving', { count: report?.rows ?? 0 })}
            />
          )}
          {save.error && (
            <ImportProblem title={t('import.notSaved')} error={save.error} />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {save.isPending ? t('common.close') : t('common.cancel')}
        </Button>
        <Button
          isDisabled={count === 0 || check.isPending}
          isPending={save.isPending}
          onPress={state.submit}
        >
          {count > 0 ? t('import.submit', { count }) : t('import.submitNone')}
        </Button>
      </DialogFooter>
    </ModalDialog>
  );
}

/** How many tasks would be created or changed. */
function countOf(
  { valid, known, errorCount, rows }: ImportReport,
  { badRows, known: choice }: NonNullable<ImportState['attempt']>,
): number {
  const isRefused = errorCount > 0 && (badRows === 'refuse' || rows === 0);
  const skipped = choice === 'skip' ? known : 0;
  return isRefused ? 0 : valid - skipped;
}

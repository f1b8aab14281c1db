import { Button, DialogBody, DialogFooter, DialogHeader } from '@backstage/ui';
import { ModalDialog } from '@portolan/frontend-kit';
import { useTranslations } from '../translation';
import { formatSize } from './formatSize';
import { ImportFile, ImportProblem } from './ImportFile';
import { ImportProgress } from './ImportProgress';
import { ImportReview } from './ImportReview';
import styles from './ImportDialog.module.css';
import { useImport } from './useImport';

/** Imports tasks: choose a file, look at what would happen, then do it. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const state = useImport({ onImported: onClose });
  const { check, save, report, file } = state;
  const canImport =
    report !== undefined && report.errorCount === 0 && report.rows > 0;
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
          {report && !check.isPending && !save.isPending && (
            <ImportReview
              report={report}
              mapping={state.mapping}
              onMap={state.map}
            />
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
          isDisabled={!canImport || check.isPending}
          isPending={save.isPending}
          onPress={state.submit}
        >
          {report && canImport
            ? t('import.submit', { count: report.valid })
            : t('import.submitNone')}
        </Button>
      </DialogFooter>
    </ModalDialog>
  );
}

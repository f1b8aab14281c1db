import { Alert, Button } from '@backstage/ui';
import { RiUpload2Line } from '@remixicon/react';
import { DropZone, FileTrigger } from 'react-aria-components';
import { useReason } from '@portolan/frontend-kit';
import { useTranslations } from '../translation';
import styles from './ImportDialog.module.css';

/** The chosen file, and why it could not be read. */
export type ImportFileProps = {
  file: File | undefined;
  error: Error | null;
  onChoose: (file: File) => void;
};

/** Chooses a file, or takes one that is dropped. */
export function ImportFile({ file, error, onChoose }: ImportFileProps) {
  const t = useTranslations();
  return (
    <>
      <p className={styles.text}>{t('import.text')}</p>
      <DropZone
        className={styles.zone}
        aria-label={t('import.drop')}
        onDrop={async ({ items }) => {
          const item = items.find(({ kind }) => kind === 'file');
          if (item?.kind === 'file') {
            onChoose(await item.getFile());
          }
        }}
      >
        <FileTrigger
          acceptedFileTypes={['.csv', '.ndjson', '.jsonl']}
          onSelect={files => files?.[0] && onChoose(files[0])}
        >
          <Button variant="secondary" iconStart={<RiUpload2Line aria-hidden />}>
            {file ? t('import.chooseOther') : t('import.choose')}
          </Button>
        </FileTrigger>
        <span className={styles.fileName}>
          {file?.name ?? t('import.drop')}
        </span>
      </DropZone>
      {error && <ImportProblem title={t('import.notRead')} error={error} />}
    </>
  );
}

/** Why a file could not be read or saved. */
export function ImportProblem(props: { title: string; error: Error }) {
  const reasonOf = useReason();
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={props.title}
      description={reasonOf(props.error)}
    />
  );
}

import { Button, Select } from '@backstage/ui';
import type { ImportReport } from '@portolan/plugin-task-manager-common';
import { useState } from 'react';
import { FIELD_NAMES } from '../task';
import { useTranslations } from '../translation';
import type { Translate } from '../translation';
import styles from './ImportDialog.module.css';
import { ImportChoices } from './ImportChoices';
import { ImportValueMappings } from './ImportValueMappings';
import type { ImportState } from './useImport';

/** What the API read, and what the user said of it. */
export type ImportReviewProps = {
  report: ImportReport;
  attempt: NonNullable<ImportState['attempt']>;
  state: Pick<ImportState, 'change' | 'map' | 'mapValue'>;
};

/** What a column can fill, and what users call it. */
const TARGETS = {
  ...FIELD_NAMES,
  reference: 'import.reference',
  id: 'import.taskId',
  archived: 'import.isArchived',
} as const;

/** Columns that fill nothing are hundreds in an export of Jira. */
const MAX_COLUMNS = 30;

/** The list would not end otherwise; the count says how many there are. */
const MAX_ERRORS = 200;

function resultOf(t: Translate, report: ImportReport): string {
  const { rows, valid, errorCount } = report;
  if (errorCount === 0) {
    return t('import.ready', { count: valid });
  }
  return rows === 0
    ? t('import.unmapped')
    : t('import.problems', { count: rows - valid, rows });
}

/**
 * What would be imported: which rows can't be, and which column becomes what.
 */
export function ImportReview({ report, attempt, state }: ImportReviewProps) {
  const t = useTranslations();
  const { valueMappings, errorCount } = report;
  return (
    <>
      <p role="status" className={styles.result}>
        {resultOf(t, report)}
      </p>
      {report.archived > 0 && (
        <p className={styles.text}>
          {t('import.archived', { count: report.archived })}
        </p>
      )}
      <ImportChoices report={report} attempt={attempt} state={state} />
      {errorCount > 0 && <ImportErrors report={report} />}
      {valueMappings.length > 0 && (
        <ImportValueMappings
          valueMappings={valueMappings}
          onMap={state.mapValue}
        />
      )}
      <ImportColumns report={report} attempt={attempt} state={state} />
    </>
  );
}

function ImportColumns({ report, attempt, state }: ImportReviewProps) {
  const t = useTranslations();
  const [showsAll, setShowsAll] = useState(false);
  const { dialect = 'other', columns } = report;
  const options = [
    { id: '', label: t('import.leaveOut') },
    ...Object.entries(TARGETS).map(([id, key]) => ({ id, label: t(key) })),
  ];
  const shown = columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ field }, index) => showsAll || field || index < MAX_COLUMNS);
  return (
    <section aria-label={t('import.columns')}>
      <h3 className={styles.heading}>{t('import.columns')}</h3>
      <p className={styles.text}>{t(`import.dialect.${dialect}`)}</p>
      <div className={styles.columns}>
        {shown.map(({ header, field, index }) => (
          <Select
            // A file may name several columns alike, as Jira does its labels.
            key={`${index}/${header}`}
            label={header || t('import.noName', { number: String(index + 1) })}
            options={options}
            value={attempt.mapping[header] ?? field ?? ''}
            onChange={key => state.map(header, String(key))}
          />
        ))}
      </div>
      {shown.length < columns.length && (
        <Button variant="tertiary" onPress={() => setShowsAll(true)}>
          {t('import.moreColumns', { count: columns.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function ImportErrors({ report }: { report: ImportReport }) {
  const t = useTranslations();
  const shown = report.errors.slice(0, MAX_ERRORS);
  return (
    <section aria-label={t('import.errors')}>
      <h3 className={styles.heading}>{t('import.errors')}</h3>
      <div className={styles.errors}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('import.line')}</th>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, column, message }, index) => (
              <tr key={`${index}/${line}`}>
                <td className={styles.line}>{line}</td>
                <td>{column}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {report.errorCount > shown.length && (
        <p className={styles.text}>
          {t('import.moreErrors', { count: report.errorCount - shown.length })}
        </p>
      )}
    </section>
  );
}

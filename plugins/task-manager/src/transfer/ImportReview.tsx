import { Select } from '@backstage/ui';
import type { ImportReport } from '@portolan/plugin-task-manager-common';
import { FIELD_NAMES } from '../task';
import { useTranslations } from '../translation';
import type { Translate } from '../translation';
import styles from './ImportDialog.module.css';
import { ImportValueMappings } from './ImportValueMappings';

/** What the API read, and the columns that the user assigned. */
export type ImportReviewProps = {
  report: ImportReport;
  mapping: Record<string, string>;
  onMap: (header: string, field: string) => void;
};

/** What a column can fill, and what users call it. */
const TARGETS = { ...FIELD_NAMES, reference: 'import.reference' } as const;

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
export function ImportReview({ report, mapping, onMap }: ImportReviewProps) {
  const t = useTranslations();
  const { valueMappings, errorCount, dialect = 'other' } = report;
  const options = [
    { id: '', label: t('import.leaveOut') },
    ...Object.entries(TARGETS).map(([id, key]) => ({ id, label: t(key) })),
  ];
  return (
    <>
      <p role="status" className={styles.result}>
        {resultOf(t, report)}
      </p>
      {errorCount > 0 && <ImportErrors report={report} />}
      <section aria-label={t('import.columns')}>
        <h3 className={styles.heading}>{t('import.columns')}</h3>
        <p className={styles.text}>{t(`import.dialect.${dialect}`)}</p>
        <div className={styles.columns}>
          {report.columns.map(({ header, field }, index) => (
            <Select
              // A file may name several columns alike, as Jira does its labels.
              key={`${index}/${header}`}
              label={header}
              options={
                field && !(field in TARGETS)
                  ? [...options, { id: field, label: field }]
                  : options
              }
              value={mapping[header] ?? field ?? ''}
              onChange={key => onMap(header, String(key))}
            />
          ))}
        </div>
      </section>
      {valueMappings.length > 0 && (
        <ImportValueMappings valueMappings={valueMappings} />
      )}
    </>
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

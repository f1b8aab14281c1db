import {
  Checkbox,
  CheckboxGroup,
  DialogBody,
  DialogHeader,
} from '@backstage/ui';
import { ModalDialog } from '@portolan/frontend-kit';
import type { SetTaskQuery, TaskQuery } from '../query';
import { useTranslations } from '../translation';
import { DEFAULT_COLUMNS, TASK_COLUMNS } from '../query';

/** The columns that are shown, and how to change them. */
export type ColumnsDialogProps = {
  query: TaskQuery;
  setQuery: SetTaskQuery;
  onClose: () => void;
};

/** Chooses the table's columns. */
export function ColumnsDialog({
  query,
  setQuery,
  onClose,
}: ColumnsDialogProps) {
  const t = useTranslations();
  const change = (values: string[]) => {
    const columns = TASK_COLUMNS.filter(column => values.includes(column));
    setQuery({ columns: columns.length ? columns : DEFAULT_COLUMNS });
  };
  return (
    <ModalDialog width={320} onClose={onClose}>
      <DialogHeader>{t('more.columns')}</DialogHeader>
      <DialogBody>
        <CheckboxGroup
          aria-label={t('more.columns')}
          value={[...query.columns]}
          onChange={change}
        >
          {TASK_COLUMNS.map(column => (
            <Checkbox key={column} value={column}>
              {t(`field.${column}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </DialogBody>
    </ModalDialog>
  );
}

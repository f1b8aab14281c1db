import { Radio, RadioGroup, TextAreaField } from '@backstage/ui';
import type { TaskPatch } from '@portolan/plugin-task-manager-common';
import { EntityName } from '@portolan/frontend-kit';
import { proposeMerge } from '../cache';
import type { TaskConflict, TaskField } from '../cache';
import { useFieldText } from '../task';
import { useTranslations } from '../translation';
import styles from './ConflictDialog.module.css';

/** Which version of a field is kept. */
export type Choice =
  | { kind: 'mine' }
  | { kind: 'theirs' }
  | { kind: 'merged'; value: TaskPatch[TaskField] };

/** A field that both changed. */
export type ConflictFieldProps = {
  conflict: TaskConflict;
  field: TaskField;
  choice: Choice;
  onChange: (choice: Choice) => void;
};

/** Fields of which a bit of both can be kept. */
const MERGEABLE: readonly TaskField[] = ['title', 'description', 'labels'];

/** One field in both versions, and the merge where there can be one. */
export function ConflictField(props: ConflictFieldProps) {
  const { conflict, field, choice, onChange } = props;
  const t = useTranslations();
  const { name } = useFieldText();
  const choose = (kind: string) =>
    onChange(
      kind === 'merged'
        ? { kind, value: proposeMerge(conflict, field) }
        : { kind: kind as 'mine' | 'theirs' },
    );
  return (
    <div className={styles.field}>
      <div className={styles.versions}>
        <Version
          title={t('conflict.mine')}
          field={field}
          value={conflict.patch[field]}
        />
        <Version
          title={t('conflict.theirs')}
          field={field}
          value={conflict.current[field]}
        />
      </div>
      <RadioGroup
        label={t('conflict.choose', { field: name(field) })}
        orientation="horizontal"
        value={choice.kind}
        onChange={choose}
      >
        <Radio value="mine">{t('conflict.useMine')}</Radio>
        <Radio value="theirs">{t('conflict.useTheirs')}</Radio>
        {MERGEABLE.includes(field) && (
          <Radio value="merged">{t('conflict.useMerged')}</Radio>
        )}
      </RadioGroup>
      {choice.kind === 'merged' && (
        <Merge field={field} value={choice.value} onChange={onChange} />
      )}
    </div>
  );
}

function Version(props: { title: string; field: string; value: unknown }) {
  const { title, field, value } = props;
  const { text } = useFieldText();
  return (
    <figure className={styles.version}>
      <figcaption className={styles.caption}>{title}</figcaption>
      <div className={styles.value}>
        {field.endsWith('Ref') && typeof value === 'string' ? (
          <EntityName entityRef={value} />
        ) : (
          text(field, value)
        )}
      </div>
    </figure>
  );
}

function Merge(props: {
  field: TaskField;
  value: TaskPatch[TaskField];
  onChange: (choice: Choice) => void;
}) {
  const { field, value, onChange } = props;
  const t = useTranslations();
  const isList = field === 'labels';
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  const read = (input: string) =>
    isList ? input.split(',').flatMap(label => label.trim() || []) : input;
  return (
    <TextAreaField
      label={isList ? t('conflict.mergedLabels') : t('conflict.mergedText')}
      rows={field === 'description' ? 6 : 1}
      value={isList ? undefined : text}
      defaultValue={isList ? text : undefined}
      onChange={input => onChange({ kind: 'merged', value: read(input) })}
    />
  );
}

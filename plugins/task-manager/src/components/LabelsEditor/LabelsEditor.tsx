import { Tag, TagGroup, TextField } from '@backstage/ui';
import { useState } from 'react';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import { useTranslations } from '../../hooks/useTranslations';
import styles from './LabelsEditor.module.css';

/** Labels, and what to do when they change. */
export type LabelsEditorProps = {
  label: string;
  value: readonly string[];
  onChange: (labels: string[]) => void;
};

/** Adds a label with Enter or a comma, and removes one by its cross. */
export function LabelsEditor(props: LabelsEditorProps) {
  const { label, value, onChange } = props;
  const t = useTranslations();
  const [draft, setDraft] = useState('');
  const add = () => {
    const text = draft.trim();
    setDraft('');
    if (text && !value.includes(text)) onChange([...value, text]);
  };
  const isFull = value.length >= TASK_LIMITS.labels;
  return (
    <div className={styles.root}>
      <TextField
        label={label}
        size="small"
        placeholder={t('labels.add')}
        description={
          isFull
            ? t('labels.full', { max: String(TASK_LIMITS.labels) })
            : undefined
        }
        value={draft}
        maxLength={TASK_LIMITS.labelLength}
        isDisabled={isFull}
        onChange={text => (text.endsWith(',') ? add() : setDraft(text))}
        onBlur={add}
        onKeyDown={event => {
          if (event.key === 'Enter') {
            event.preventDefault();
            add();
          } else {
            event.continuePropagation();
          }
        }}
      />
      {value.length > 0 && (
        <TagGroup
          aria-label={label}
          onRemove={keys => onChange(value.filter(item => !keys.has(item)))}
        >
          {value.map(item => (
            <Tag key={item} id={item} textValue={item} size="small">
              {item}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}

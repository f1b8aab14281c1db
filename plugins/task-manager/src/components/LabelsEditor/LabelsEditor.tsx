import { Combobox, Tag, TagGroup } from '@backstage/ui';
import { useRef, useState } from 'react';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import { useKnownLabels } from '../../hooks/useKnownLabels';
import { useTranslations } from '../../hooks/useTranslations';
import styles from './LabelsEditor.module.css';

/** Labels, and what to do when they change. */
export type LabelsEditorProps = {
  label: string;
  value: readonly string[];
  onChange: (labels: string[]) => void;
};

/**
 * Adds a label with Enter or a comma, or one that other tasks have from the list; removes one by its cross. Any text can
 * be a label, whatever the list offers.
 */
export function LabelsEditor(props: LabelsEditorProps) {
  const { label, value, onChange } = props;
  const t = useTranslations();
  const findKnown = useKnownLabels();
  const [draft, setDraft] = useState('');
  const [known, setKnown] = useState<string[]>([]);
  const isChosen = useRef(false);
  const typed = draft.trim();
  const offered = known.filter(
    item =>
      !value.includes(item) && item.toLowerCase().includes(typed.toLowerCase()),
  );
  const isNew = typed && !offered.includes(typed) && !value.includes(typed);
  const add = (name: string) => {
    const text = name.trim().slice(0, TASK_LIMITS.labelLength);
    setDraft('');
    if (text && !value.includes(text)) onChange([...value, text]);
  };
  const isFull = value.length >= TASK_LIMITS.labels;
  return (
    <div className={styles.root}>
      <Combobox
        label={label}
        size="small"
        placeholder={t('labels.add')}
        description={
          isFull
            ? t('labels.full', { max: String(TASK_LIMITS.labels) })
            : undefined
        }
        allowsCustomValue
        // A label that was added empties the field, and the list must not open for that.
        menuTrigger={typed ? 'input' : 'manual'}
        options={[
          ...offered.map(item => ({ id: item, label: item })),
          ...(isNew ? [{ id: typed, label: t('labels.new', { typed }) }] : []),
        ]}
        // We narrow the list down ourselves: when the field does, its list can't be reached by keys.
        search={{
          mode: 'server',
          inputValue: draft,
          onInputChange: text =>
            text.endsWith(',') ? add(text.slice(0, -1)) : setDraft(text),
        }}
        value={null}
        isDisabled={isFull}
        onFocus={() => setKnown(findKnown())}
        onBlur={() => add(draft)}
        onChange={key => {
          if (key === null) return;
          isChosen.current = true;
          add(String(key));
        }}
        onKeyDown={event => {
          if (event.key === 'Enter') {
            // Enter on one of the list has chosen that, and not what was typed to find it.
            if (!isChosen.current) add(draft);
          } else {
            event.continuePropagation();
          }
          isChosen.current = false;
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

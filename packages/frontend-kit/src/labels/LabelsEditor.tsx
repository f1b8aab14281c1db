import { Tag, TagGroup } from '@backstage/ui';
import { isLongerThan, toLabels } from '@portolan/common-kit';
import type { DraftName } from '../drafts';
import { BETWEEN_LABELS } from './knownLabels';
import { LabelCombobox } from './LabelCombobox';
import styles from './LabelsEditor.module.css';

/**
 * Finds labels that hold a text.
 *
 * @public
 */
export type FindLabels = (
  text: string,
  options?: { signal?: AbortSignal },
) => Promise<string[]>;

/**
 * Labels, and what to do when they change.
 *
 * @public
 */
export type LabelsEditorProps = {
  label: string;
  value: readonly string[];
  onChange: (labels: string[]) => void;
  /** What the label that is being typed is kept as. */
  draft: DraftName;
  /** At most so many labels, of so many characters each. */
  limits: { labels: number; labelLength: number };
  /** Says that there are as many labels as there can be. */
  fullText: string;
  /** Finds labels that hold a text, in the order in which they are offered. */
  find: FindLabels;
  /** Takes no label that nothing has yet: what is chosen is looked for. */
  isClosed?: boolean;
};

/**
 * Adds the first label of the list with Enter, or another one from it, and what
 * is typed, to the letter, with a comma; removes one by its cross. What can't
 * be a label, or is one too many, stays in the field.
 *
 * @public
 */
export function LabelsEditor(props: LabelsEditorProps) {
  const { label, value, onChange, limits } = props;
  const add = (texts: readonly string[]): string[] => {
    const typed = toLabels(texts).filter(text => text && !value.includes(text));
    const fitting = typed
      .filter(text => !isLongerThan(text, limits.labelLength))
      .slice(0, Math.max(0, limits.labels - value.length));
    if (fitting.length > 0) {
      onChange([...value, ...fitting]);
    }
    return typed.filter(text => !fitting.includes(text));
  };
  return (
    <div className={styles.root}>
      <LabelCombobox
        {...props}
        onAdd={add}
        onType={text => add(text.split(BETWEEN_LABELS))}
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

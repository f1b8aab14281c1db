import { Tag, TagGroup } from '@backstage/ui';
import { cutText, toLabels } from '@portolan/common-kit';
import { LabelCombobox } from './LabelCombobox';
import styles from './LabelsEditor.module.css';

/**
 * Labels, and what to do when they change.
 *
 * @public
 */
export type LabelsEditorProps = {
  label: string;
  value: readonly string[];
  onChange: (labels: string[]) => void;
  /** At most so many labels, of so many characters each. */
  limits: { labels: number; labelLength: number };
  /** Says that there are as many labels as there can be. */
  fullText: string;
  /** Labels to choose from, asked for each time the field gets the focus. */
  findKnown: () => string[];
};

/**
 * Adds a label with Enter or a comma, or a known one from the list; removes one
 * by its cross. Any text can be a label, whatever the list offers.
 *
 * @public
 */
export function LabelsEditor(props: LabelsEditorProps) {
  const { label, value, onChange, limits } = props;
  const add = (typed: string) => {
    const text = cutText(typed.trim(), limits.labelLength);
    const labels = toLabels([...value, text]);
    if (text && labels.length > value.length) {
      onChange(labels);
    }
  };
  return (
    <div className={styles.root}>
      <LabelCombobox {...props} onAdd={add} />
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

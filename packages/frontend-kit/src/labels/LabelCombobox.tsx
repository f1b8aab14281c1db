import { Combobox } from '@backstage/ui';
import { useRef, useState } from 'react';
import { useKitTranslations } from '../translation';
import type { LabelsEditorProps } from './LabelsEditor';

/** The editor's own properties, and what to do with a label that is added. */
export type LabelComboboxProps = Omit<LabelsEditorProps, 'onChange'> & {
  onAdd: (label: string) => void;
};

function useOffered(options: {
  known: readonly string[];
  value: readonly string[];
  typed: string;
}) {
  const { known, value, typed } = options;
  const t = useKitTranslations();
  const text = typed.toLowerCase();
  const offered = known.filter(
    item => !value.includes(item) && item.toLowerCase().includes(text),
  );
  const isNew = typed && !offered.includes(typed) && !value.includes(typed);
  return [
    ...offered.map(item => ({ id: item, label: item })),
    ...(isNew ? [{ id: typed, label: t('labels.new', { typed }) }] : []),
  ];
}

/** Takes one label after the other. */
export function LabelCombobox(props: LabelComboboxProps) {
  const { label, value, limits, fullText, findKnown, onAdd } = props;
  const t = useKitTranslations();
  const [draft, setDraft] = useState('');
  const [known, setKnown] = useState<string[]>([]);
  const isChosen = useRef(false);
  const typed = draft.trim();
  const options = useOffered({ known, value, typed });
  const isFull = value.length >= limits.labels;
  const add = (name: string) => {
    setDraft('');
    onAdd(name);
  };
  return (
    <Combobox
      label={label}
      size="small"
      placeholder={t('labels.add')}
      description={isFull ? fullText : undefined}
      allowsCustomValue
      // A label that was added empties the field, and the list must not open
      // for that.
      menuTrigger={typed ? 'input' : 'manual'}
      options={options}
      // We narrow the list down ourselves: when the field does, its list can't
      // be reached by keys.
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
        if (key !== null) {
          isChosen.current = true;
          add(String(key));
        }
      }}
      onKeyDown={event => {
        if (event.key !== 'Enter') {
          event.continuePropagation();
        } else if (!isChosen.current) {
          // Enter on one of the list has chosen that, and not what was typed
          // to find it.
          add(draft);
        }
        isChosen.current = false;
      }}
    />
  );
}

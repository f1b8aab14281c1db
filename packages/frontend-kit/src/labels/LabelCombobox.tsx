import { Combobox } from '@backstage/ui';
import { useRef, useState } from 'react';
import { TextLimit, useDraft } from '../drafts';
import { useKitTranslations } from '../translation';
import { exactLabel, holdsText } from './knownLabels';
import { useLabelSearch } from './useLabelSearch';
import { useTaking } from './useTaking';
import type { LabelComboboxProps } from './useTaking';

/** Takes one label after the other. */
export function LabelCombobox(props: LabelComboboxProps) {
  const { label, value, limits, fullText, find, isClosed } = props;
  const t = useKitTranslations();
  const [draft = '', setDraft] = useDraft<string>(props.draft);
  const [isFocused, setFocused] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const isChosen = useRef(false);
  const typed = draft.trim();
  const search = useLabelSearch({ find, typed, enabled: isFocused });
  const offered = search.found.filter(
    item => !value.includes(item) && holdsText(item, typed),
  );
  const isNew = typed !== '' && !exactLabel([...offered, ...value], typed);
  const isFull = value.length >= limits.labels;
  const isUnknown =
    isClosed && search.isSettled && isNew && offered.length === 0;
  const unknown = isUnknown ? t('labels.unknown', { typed }) : undefined;

  const { takeTyped, takeFirst, takeLabel } = useTaking({
    ...props,
    setDraft,
    found: search.isSettled ? search.found : undefined,
  });
  return (
    <>
      <Combobox
        label={label}
        size="small"
        placeholder={t('labels.add')}
        description={isFull ? fullText : unknown}
        allowsCustomValue
        // A label that was added empties the field, and one that was not comes
        // back into it: the list must not open for that.
        menuTrigger={isTyping && typed ? 'input' : 'manual'}
        options={[
          ...offered.map(item => ({ id: item, label: item })),
          ...(isNew && !isClosed
            ? [{ id: typed, label: t('labels.new', { typed }) }]
            : []),
        ]}
        // We narrow the list down ourselves: when the field does, its list
        // can't be reached by keys.
        search={{
          mode: 'server',
          inputValue: draft,
          onInputChange: text => {
            setTyping(!text.endsWith(','));
            if (text.endsWith(',')) {
              takeTyped(text.slice(0, -1));
            } else {
              setDraft(() => text || undefined);
            }
          },
        }}
        loading={{ state: search.isFetching ? 'loading' : 'idle' }}
        value={null}
        // What is still in the field stays to be copied, and a list that is
        // open closes when the field is left, which no disabled one is.
        isDisabled={isFull && !typed && !isFocused}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false);
          takeTyped(draft);
        }}
        onChange={key => {
          if (key !== null) {
            isChosen.current = true;
            takeLabel(String(key));
          }
        }}
        onKeyDown={event => {
          if (event.key !== 'Enter') {
            event.continuePropagation();
          } else if (!isChosen.current) {
            // Enter on one of the list has chosen that.
            setTyping(false);
            takeFirst(draft);
          }
          isChosen.current = false;
        }}
      />
      <TextLimit text={typed} limit={limits.labelLength} />
    </>
  );
}

import { Combobox } from '@backstage/ui';
import { useRef, useState } from 'react';
import type { FocusEvent } from 'react';
import { useKitTranslations } from '../translation';
import styles from './EntityCombobox.module.css';
import { entityOptions, NONE } from './entityOptions';
import type { ExtraOption } from './entityOptions';
import { EntityPageLink } from './EntityPageLink';
import { useEntitySearch } from './useEntitySearch';
import { useEntityTitle } from './useEntityTitle';
import { useFirstMatch } from './useFirstMatch';

/**
 * What can be picked, and what happens then. References are full ones.
 *
 * @public
 */
export type EntityComboboxProps = {
  label: string;
  /** Kinds of entities, as the catalog spells them: `User`, `Component`. */
  kinds: string[];
  /** `undefined` where it is not known, or several things differ in it. */
  value: string | null | undefined;
  onChange: (ref: string | null) => void;
  /**
   * What it is called if there is none: "Nobody". It can be chosen, and whoever
   * empties the field chooses it too.
   */
  noneLabel?: string;
  placeholder?: string;
  className?: string;
  /** Choices that come first as long as nothing is typed. */
  extra?: ExtraOption[];
  /** Leads to the page of the entity that is chosen. */
  link?: boolean;
};

/** What stands in the field until it is left. */
type FieldText = { text: string; isTyped: boolean };

/** So that the first key takes the place of what stood there. */
function selectText({ target }: FocusEvent<HTMLElement>) {
  if (target instanceof HTMLInputElement) {
    target.select();
  }
}

function useValueTitle({
  value,
  noneLabel,
  extra,
}: Pick<EntityComboboxProps, 'value' | 'noneLabel' | 'extra'>): string {
  const known = useEntityTitle(value ?? null);
  if (value === null) {
    return noneLabel ?? '';
  }
  return extra?.find(({ id }) => id === value)?.label ?? known;
}

/**
 * Picks an entity from the catalog by its name, or any entity by its full
 * reference.
 *
 * @public
 */
export function EntityCombobox(props: EntityComboboxProps) {
  const { kinds, value, onChange, noneLabel, link, ...others } = props;
  const { extra = [], className = '', ...rest } = others;
  const t = useKitTranslations();
  const title = useValueTitle({ value, noneLabel, extra });
  // The list would open again if the field's text changed by itself.
  const [field, setField] = useState<FieldText>();
  const [isOpen, setOpen] = useState(false);
  const isLeft = useRef(true);
  const isTyped = field?.isTyped ?? false;
  // What was chosen last is not what one looks for now.
  const text = isTyped && field?.text !== title ? field?.text ?? '' : '';
  const search = useEntitySearch({ kinds, text, enabled: isOpen });
  const found = entityOptions({
    found: search.data ?? [],
    extra,
    noneLabel,
    text: text.trim(),
    newText: t('picker.unknown'),
  });
  const key = value ?? (value === null && noneLabel ? NONE : null);
  // The chosen one must be among the options, or the field would forget it.
  const options =
    key && !isTyped && !found.some(({ id }) => id === key)
      ? [...found, { id: key, label: title }]
      : found;
  const setChosen = (chosen: string) => {
    // On leaving, the combobox chooses once more what is chosen already.
    if (!isLeft.current) {
      setField({ text: chosen, isTyped: false });
    }
  };
  const choose = (chosen: string | null) => {
    const option = options.find(({ id }) => id === chosen);
    setChosen(option?.label ?? title);
    if (option && option.id !== key) {
      onChange(option.id === NONE ? null : option.id);
    }
  };
  const clearIfEmptied = () => {
    if (noneLabel && value && isTyped && !field?.text.trim()) {
      setChosen(noneLabel);
      onChange(null);
    }
  };
  const firstMatch = useFirstMatch({
    isReady: isOpen && search.isAnswered && text !== '' && found.length > 0,
    onFinish: clearIfEmptied,
    onCancel: isTyped ? () => setChosen(title) : undefined,
  });
  return (
    <div {...firstMatch} className={`${styles.root} ${className}`}>
      <Combobox
        {...rest}
        className={styles.field}
        options={options}
        // While one types, nothing of the list is chosen: keys would begin
        // there rather than at the first match.
        value={isTyped ? null : key}
        search={{
          mode: 'server',
          inputValue: field?.text ?? title,
          onInputChange: typed => setField({ text: typed, isTyped: true }),
        }}
        loading={{ state: search.isFetching ? 'loading' : 'idle' }}
        onOpenChange={setOpen}
        onFocus={event => {
          isLeft.current = false;
          selectText(event);
        }}
        onBlur={() => {
          isLeft.current = true;
          clearIfEmptied();
          setField(undefined);
        }}
        onChange={chosen => choose(chosen === null ? null : String(chosen))}
      />
      {link && value && <EntityPageLink entityRef={value} title={title} />}
    </div>
  );
}

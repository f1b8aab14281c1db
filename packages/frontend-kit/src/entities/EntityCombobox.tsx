import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Combobox } from '@backstage/ui';
import { useState } from 'react';
import { useKitTranslations } from '../translation';
import { useEntitySearch } from './useEntitySearch';
import type { EntityOption } from './useEntitySearch';
import { useEntityTitle } from './useEntityTitle';

/**
 * A choice besides the catalog's entities.
 *
 * @public
 */
export type ExtraOption = { id: string; label: string };

/**
 * What can be picked, and what happens then. References are full ones.
 *
 * @public
 */
export type EntityComboboxProps = {
  label: string;
  /** Kinds of entities, as the catalog spells them: `User`, `Component`. */
  kinds: string[];
  value: string | null;
  onChange: (ref: string | null) => void;
  placeholder?: string;
  className?: string;
  /** Choices that come first as long as nothing is typed. */
  extra?: ExtraOption[];
};

/**
 * The text as a full reference, if it is one: an entity may be named before
 * the catalog knows it.
 */
function asEntityRef(text: string): string | undefined {
  if (!/^[^\s:/]+:([^\s:/]+\/)?[^\s:/]+$/.test(text)) {
    return undefined;
  }
  return stringifyEntityRef(parseEntityRef(text));
}

function toOptions(options: {
  found: EntityOption[];
  extra: ExtraOption[];
  typed: string;
  newText: string;
}) {
  const { found, extra, typed, newText } = options;
  const ref = typed && asEntityRef(typed);
  const isNew = ref && !found.some(option => option.ref === ref);
  const first = typed ? [] : extra;
  const others = found.filter(({ ref: id }) => !first.some(o => o.id === id));
  return [
    ...first,
    ...others.map(({ ref: id, title }) => ({
      id,
      label: title,
      description: id,
    })),
    ...(isNew ? [{ id: ref, label: ref, description: newText }] : []),
  ];
}

/**
 * Picks an entity from the catalog by its name, or any entity by its full
 * reference.
 *
 * @public
 */
export function EntityCombobox(props: EntityComboboxProps) {
  const { kinds, value, onChange, extra = [], ...rest } = props;
  const t = useKitTranslations();
  const shown = extra.find(({ id }) => id === value)?.label;
  const known = useEntityTitle(value);
  const title = shown ?? known;
  // The field keeps what stands in it until it is left: the list would open
  // again if it changed by itself.
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  // What was chosen last is not what one looks for now.
  const search = typed === undefined || typed === title ? '' : typed;
  const { data = [], isFetching } = useEntitySearch({
    kinds,
    text: search,
    enabled: isOpen,
  });
  const found = toOptions({
    found: data,
    extra,
    typed: search,
    newText: t('picker.unknown'),
  });
  // The chosen one must be among the options, or the field would forget it.
  const options =
    value && !found.some(({ id }) => id === value)
      ? [{ id: value, label: title }, ...found]
      : found;
  return (
    <Combobox
      {...rest}
      options={options}
      value={value}
      search={{
        mode: 'server',
        inputValue: typed ?? title,
        onInputChange: setTyped,
      }}
      loading={{ state: isFetching ? 'loading' : 'idle' }}
      onOpenChange={setOpen}
      onBlur={() => setTyped(undefined)}
      onChange={key => {
        setTyped(options.find(({ id }) => id === key)?.label ?? '');
        if (key !== value) {
          onChange(key === null ? null : String(key));
        }
      }}
    />
  );
}

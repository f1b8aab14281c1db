import { Select } from '@backstage/ui';
import { useState } from 'react';
import { useKitTranslations } from '../translation';
import { useEntitySearch } from './useEntitySearch';
import { useEntityTitles } from './useEntityTitles';
import type { ExtraOption } from './entityOptions';

/**
 * Which entities can be ticked, and what happens then. References are full.
 *
 * @public
 */
export type EntitySelectProps = {
  label: string;
  /** The label is for screen readers only. */
  isLabelHidden?: boolean;
  kinds: string[];
  value: string[];
  onChange: (refs: string[]) => void;
  className?: string;
  extra?: ExtraOption[];
};

/**
 * Ticks several entities of the catalog, found by name.
 *
 * @public
 */
export function EntitySelect(props: EntitySelectProps) {
  const { label, isLabelHidden, kinds, value, onChange, className } = props;
  const { extra = [] } = props;
  const t = useKitTranslations();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { data = [], isFetching } = useEntitySearch({
    kinds,
    text,
    enabled: isOpen,
  });
  const found = data.map(({ ref, title }) => ({
    id: ref,
    label: title,
    description: ref,
  }));
  const offered = [...(text ? [] : extra), ...found];
  const others = value.filter(ref => !offered.some(({ id }) => id === ref));
  const titleOf = useEntityTitles(others);
  const chosen = others.map(ref => ({
    id: ref,
    label: extra.find(({ id }) => id === ref)?.label ?? titleOf(ref),
  }));
  return (
    <Select
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      className={className}
      placeholder={label}
      selectionMode="multiple"
      options={[...chosen, ...offered]}
      search={{
        mode: 'server',
        inputValue: text,
        onInputChange: setText,
        placeholder: t('picker.search'),
      }}
      loading={{ state: isFetching ? 'loading' : 'idle' }}
      onOpenChange={setOpen}
      value={value}
      onChange={keys => onChange(keys.map(String))}
    />
  );
}

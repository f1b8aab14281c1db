import { TextField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import { useKitTranslations } from '../translation';

/**
 * Texts by which a list is narrowed down.
 *
 * @public
 */
export type TextsFilterProps = {
  label: string;
  value: readonly string[];
  /** `undefined` takes the filter away. */
  onChange: (value: string[] | undefined) => void;
};

/**
 * Takes several texts, separated by commas, by Enter or once one leaves: by
 * Escape as well, which takes the field away with the dialog around it.
 *
 * @public
 */
export function TextsFilter({ label, value, onChange }: TextsFilterProps) {
  const t = useKitTranslations();
  const [typed, setTyped] = useState(value.join(', '));
  const apply = () => {
    const texts = typed.split(',').flatMap(text => text.trim() || []);
    if (texts.join() !== value.join()) {
      onChange(texts.length ? texts : undefined);
    }
  };
  const latest = useRef(apply);
  latest.current = apply;
  useEffect(() => () => latest.current(), []);
  return (
    <TextField
      label={label}
      description={t('filter.commas')}
      value={typed}
      onChange={setTyped}
      onBlur={apply}
      onKeyDown={event => {
        if (event.key === 'Enter') {
          apply();
        } else {
          event.continuePropagation();
        }
      }}
    />
  );
}

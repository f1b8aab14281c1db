import { TextField } from '@backstage/ui';
import { useState } from 'react';
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
 * Takes several texts, separated by commas, by Enter or once one leaves.
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

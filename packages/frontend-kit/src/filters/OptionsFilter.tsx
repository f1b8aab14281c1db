import { Select } from '@backstage/ui';
import type { ReactElement } from 'react';
import { filterClass } from './filterClass';

/**
 * Values of which a list is narrowed down to some.
 *
 * @public
 */
export type OptionsFilterProps<T extends string> = {
  label: string;
  /** The label is for screen readers only. */
  isLabelHidden?: boolean;
  options: { id: T; label: string; leadingIcon?: ReactElement }[];
  value: readonly T[] | undefined;
  /** `undefined` takes the filter away. */
  onChange: (value: T[] | undefined) => void;
};

/**
 * Ticks some of a few values.
 *
 * @public
 */
export function OptionsFilter<T extends string>(props: OptionsFilterProps<T>) {
  const { label, isLabelHidden, options, value = [], onChange } = props;
  return (
    <Select
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      className={filterClass}
      placeholder={label}
      selectionMode="multiple"
      options={options}
      value={[...value]}
      onChange={keys => {
        const ticked = keys as T[];
        onChange(ticked.length ? ticked : undefined);
      }}
    />
  );
}

import { toSearchParams } from '@portolan/common-kit';
import type { ParamValue } from '@portolan/common-kit';
import { useMemo } from 'react';
import { readFilters } from './filters';
import type { FilterFields } from './filters';
import { useUrlState } from './useUrlState';
import type { SetUrlState } from './useUrlState';

/**
 * The filters of a page whose address holds nothing else, and how to change
 * some; `undefined` takes one away. The fields have to be the same object each
 * time.
 *
 * @public
 */
export function useUrlFilters<F extends object>(
  fields: FilterFields<F>,
): [Partial<F>, SetUrlState<Partial<F>>] {
  const codec = useMemo(
    () => ({
      parse: (params: URLSearchParams) => readFilters(params, fields),
      format: (filter: Partial<F>) =>
        toSearchParams(filter as Record<string, ParamValue>).toString(),
    }),
    [fields],
  );
  return useUrlState(codec);
}

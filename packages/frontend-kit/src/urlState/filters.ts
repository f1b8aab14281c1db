import { toSearchParams } from '@portolan/common-kit';
import type { ParamValue } from '@portolan/common-kit';
import type { FilterField } from './filterFields';

/**
 * All filters of a page, by their names in its address.
 *
 * @public
 */
export type FilterFields<F extends object> = {
  [K in keyof Required<F>]: FilterField<NonNullable<F[K]>>;
};

/**
 * Reads the filters of an address; what it doesn't understand is left out, so
 * that an old link still works.
 *
 * @public
 */
export function readFilters<F extends object>(
  params: URLSearchParams,
  fields: FilterFields<F>,
): Partial<F> {
  const names = Object.keys(fields) as (keyof F & string)[];
  const entries = names.flatMap(name => {
    const value = fields[name].read(params.getAll(name));
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(entries) as Partial<F>;
}

/**
 * The filters of an address, as `name=value`, that {@link readFilters} had to
 * leave out, in the order of the fields.
 *
 * @public
 */
export function ignoredFilters<F extends object>(
  params: URLSearchParams,
  fields: FilterFields<F>,
): string[] {
  const names = Object.keys(fields) as (keyof F & string)[];
  const closed = names.filter(name => fields[name].isClosed);
  return closed.flatMap(name => {
    const values = params.getAll(name);
    const kept = fields[name].read(values) as ParamValue;
    const written = toSearchParams({ [name]: kept }).getAll(name);
    return values
      .filter(value => !['', 'false', ...written].includes(value))
      .map(value => `${name}=${value}`);
  });
}

/**
 * One value of a filter that is set.
 *
 * @public
 */
export type ActiveFilter<F extends object> = {
  id: string;
  name: keyof F & string;
  value: string;
};

/**
 * The filters that are set, value by value.
 */
export function listActive<F extends object>(filter: F): ActiveFilter<F>[] {
  const names = Object.keys(filter) as (keyof F & string)[];
  return names.flatMap(name => {
    const value: unknown = filter[name];
    if (value === undefined) {
      return [];
    }
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.map(item => ({
      id: `${name}:${item}`,
      name,
      value: String(item),
    }));
  });
}

/**
 * The change that takes some values away from the filters.
 */
export function withoutActive<F extends object>(
  filter: F,
  gone: readonly ActiveFilter<F>[],
): Partial<F> {
  const names = [...new Set(gone.map(({ name }) => name))];
  const entries = names.map(name => {
    const value: unknown = filter[name];
    const values = gone.flatMap(item => (item.name === name ? item.value : []));
    const rest = Array.isArray(value)
      ? value.filter(item => !values.includes(item))
      : [];
    return [name, rest.length ? rest : undefined];
  });
  return Object.fromEntries(entries) as Partial<F>;
}

/**
 * What stands in an address under one name.
 *
 * @public
 */
export type ParamValue =
  | string
  | number
  | boolean
  | readonly string[]
  | undefined;

/**
 * A query string in which lists repeat their name, and what is not set, or is
 * an empty text, does not appear.
 *
 * @public
 */
export function toSearchParams(
  values: Record<string, ParamValue>,
): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) {
      value.forEach(item => params.append(name, item));
    } else if (value !== undefined && value !== '') {
      params.set(name, String(value));
    }
  }
  return params;
}

import type { TaskFilter } from '@portolan/plugin-task-manager-common';

type Value = string | number | boolean | readonly string[] | undefined;

/** A query string in which lists repeat their key, and what is not set does not appear. */
export function toSearchParams(values: Record<string, Value>): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (Array.isArray(value)) {
      value.forEach(item => params.append(key, item));
    } else if (value !== undefined && value !== '') {
      params.set(key, String(value));
    }
  }
  return params;
}

/** The filters as the API's query parameters. */
export function filterParams(filter: TaskFilter): Record<string, Value> {
  return { ...filter };
}

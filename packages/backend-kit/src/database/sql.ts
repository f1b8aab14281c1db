/**
 * What a statement's parameter may be; an array is one parameter, and only
 * PostgreSQL takes it.
 *
 * @public
 */
export type SqlValue = string | number | boolean | null | readonly string[];

/**
 * A piece of SQL whose `?` are filled by `bindings`, never by text from
 * outside.
 *
 * @public
 */
export type Fragment = { sql: string; bindings: readonly SqlValue[] };

/** Makes a fragment. @public */
export function fragment(sql: string, ...bindings: SqlValue[]): Fragment {
  return { sql, bindings };
}

/**
 * True if all are true; true for none. What is always true is left out.
 *
 * @public
 */
export function allOf(parts: readonly Fragment[]): Fragment {
  const needed = parts.filter(({ sql }) => sql !== 'true');
  return join(needed, ' and ', 'true');
}

/** True if any is true; false for none. @public */
export function anyOf(parts: readonly Fragment[]): Fragment {
  return join(parts, ' or ', 'false');
}

/**
 * True if the condition is false or unknown, as a rule that does not match must
 * count as false.
 *
 * @public
 */
export function not(part: Fragment): Fragment {
  return {
    sql: `not coalesce((${part.sql}), false)`,
    bindings: part.bindings,
  };
}

function join(parts: readonly Fragment[], by: string, empty: string): Fragment {
  if (parts.length === 0) {
    return fragment(empty);
  }
  if (parts.length === 1) {
    return parts[0];
  }
  return {
    sql: parts.map(part => `(${part.sql})`).join(by),
    bindings: parts.flatMap(part => part.bindings),
  };
}

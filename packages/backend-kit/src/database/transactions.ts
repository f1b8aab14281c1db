import type { Knex } from 'knex';
import { codeOf } from './unavailability';

const MAX_ATTEMPTS = 4;

/**
 * PostgreSQL has rolled the transaction back for the sake of another one;
 * trying again is what it asks for.
 */
const RETRYABLE = new Set(['40001', '40P01']);

/** Runs a transaction, again if it lost against another one. @public */
export async function inTransaction<T>(
  database: Knex,
  run: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction(run);
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !RETRYABLE.has(codeOf(error))) {
        throw error;
      }
    }
  }
}

/**
 * Whether a write was refused because it would make a second row where there
 * may be one.
 *
 * @public
 */
export function isUniqueViolation(error: unknown): boolean {
  return ['23505', 'SQLITE_CONSTRAINT_UNIQUE'].includes(codeOf(error));
}

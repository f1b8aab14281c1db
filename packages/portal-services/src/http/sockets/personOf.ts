import { decodeJwt } from 'jose';

/**
 * Whom a token stands for, by its own words: who made it is for others to
 * verify. A token that says nothing, as those of services, stands for itself.
 */
export function personOf(token: string): string {
  try {
    return decodeJwt(token).sub ?? token;
  } catch {
    return token;
  }
}

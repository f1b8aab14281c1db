/** A value of a fact, in the unit that the fact names. @public */
export type FactValue = string | number | boolean;

/**
 * Something about a resource. A fact that is missing has a reason of its own:
 * nobody could tell (`unknown`), the source has no such thing (`notOffered`,
 * as an old server), or it makes no sense here (`notApplicable`, as the storage
 * of a serverless database). None of them is zero, or no.
 *
 * @public
 */
export type Fact =
  | {
      state: 'known';
      value: FactValue;
      /** As UCUM writes it: `By`, `GiBy`, `%`, `d`; none for counts, texts. */
      unit?: string;
    }
  | { state: 'unknown'; reason: string }
  | { state: 'notOffered' }
  | { state: 'notApplicable' };

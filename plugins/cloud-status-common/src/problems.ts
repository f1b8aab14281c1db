/**
 * Why a source gave no whole answer, from what its operator has to do: mend a
 * sign-in, grant a right, wait, look at the network, or at the source.
 *
 * @public
 */
export const PROBLEMS = [
  /** It does not know who asks: 401, an expired token, a refused role. */
  'unauthorised',
  /** It knows who asks, and refuses: 403. */
  'forbidden',
  /** It asks for fewer requests. */
  'throttled',
  /** It did not answer in time. */
  'timedOut',
  /** No connection: DNS, a refused or broken connection, TLS. */
  'unreachable',
  /** What was asked for is not there: 404. */
  'notFound',
  /** It answered more bytes than are read. */
  'tooLarge',
  /** It answered something that is no answer, such as a page of a proxy. */
  'unreadable',
  /** It answered, and said that something is missing. */
  'partial',
  /** It failed: 5xx, or an error that has no better name. */
  'failed',
] as const;

/** {@inheritDoc PROBLEMS} @public */
export type Problem = (typeof PROBLEMS)[number];

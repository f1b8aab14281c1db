/**
 * How a resource is, worst first. `unknown` stands before `ok`: what nobody
 * could look at is never called healthy.
 *
 * @public
 */
export const HEALTHS = ['critical', 'warning', 'unknown', 'ok'] as const;

/** {@inheritDoc HEALTHS} @public */
export type Health = (typeof HEALTHS)[number];

/**
 * The worst of several healths; of none it is `unknown`, for where nothing was
 * seen nothing is known to be well.
 *
 * @public
 */
export function worstHealth(healths: Iterable<Health>): Health {
  const seen = new Set(healths);
  return HEALTHS.find(health => seen.has(health)) ?? 'unknown';
}

/**
 * How much a finding matters, worst first. `info` is worth telling and does not
 * make a resource unwell.
 *
 * @public
 */
export const SEVERITIES = ['critical', 'warning', 'info'] as const;

/** {@inheritDoc SEVERITIES} @public */
export type Severity = (typeof SEVERITIES)[number];

/** What a finding of each severity makes of its resource. @public */
export const HEALTH_OF_SEVERITY: Readonly<Record<Severity, Health>> = {
  critical: 'critical',
  warning: 'warning',
  info: 'ok',
};

import {
  HEALTH_OF_SEVERITY,
  worstHealth,
  type Health,
  type Severity,
} from '@portolan/plugin-cloud-status-common';

/** When a check last looked at a resource, and how often it does. */
export type LastSeen = {
  checkId: string;
  /** Milliseconds since 1970; none if it has never had an answer. */
  observedAt?: number;
  everyMs: number;
};

/** Why a resource is as it is. */
export type Reason =
  | { kind: 'finding'; code: string; severity: Severity; message: string }
  | { kind: 'stale'; checkId: string; observedAt: string }
  | { kind: 'neverSeen'; checkId: string };

/** How a resource is, and why; without a reason it is well. */
export type Assessment = { health: Health; because: Reason[] };

/**
 * How many of its periods old a check's last sight may be: one run that fails
 * does not make a resource unknown, the next one does.
 */
const FRESH_PERIODS = 1.5;

/**
 * How a resource is: the worst that its open findings make of it, and unknown
 * as soon as one of its checks has not looked for too long, or never had an
 * answer. A finding stays
 * what it is however old it is, for nobody has said that it is over.
 */
export function healthOf(options: {
  lastSeen: readonly LastSeen[];
  findings: readonly { code: string; severity: Severity; message: string }[];
  /** Milliseconds since 1970. */
  now: number;
}): Assessment {
  const { lastSeen, findings, now } = options;
  const unseen = lastSeen.flatMap(seen => reasonOfAge(seen, now));
  const grave = findings.filter(
    ({ severity }) => HEALTH_OF_SEVERITY[severity] !== 'ok',
  );
  const isUnknown = lastSeen.length === 0 || unseen.length > 0;
  return {
    health: worstHealth([
      isUnknown ? 'unknown' : 'ok',
      ...grave.map(({ severity }) => HEALTH_OF_SEVERITY[severity]),
    ]),
    because: [
      ...grave.map(({ code, severity, message }) => ({
        kind: 'finding' as const,
        code,
        severity,
        message,
      })),
      ...unseen,
    ],
  };
}

function reasonOfAge(
  { checkId, observedAt, everyMs }: LastSeen,
  now: number,
): Reason[] {
  if (observedAt === undefined) {
    return [{ kind: 'neverSeen', checkId }];
  }
  return now - observedAt > FRESH_PERIODS * everyMs
    ? [
        {
          kind: 'stale',
          checkId,
          observedAt: new Date(observedAt).toISOString(),
        },
      ]
    : [];
}

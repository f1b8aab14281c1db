import type {
  CheckAnswer,
  ObservedFinding,
} from '@portolan/plugin-cloud-status-node';

/** A finding that is kept, open or cleared. */
export type KeptFinding = {
  id: string;
  ref: string;
  code: string;
  key: string;
  /** How many whole answers in a row lacked it. */
  missing: number;
  /** Whether it has cleared. */
  cleared: boolean;
};

/** A finding as the answer has it, and the resource that it is of. */
export type SeenFinding = ObservedFinding & { ref: string };

/** What becomes of the findings of a check. */
export type Reconciled = {
  /** Seen for the first time. */
  opened: SeenFinding[];
  /** Seen again while open. */
  seen: { kept: KeptFinding; now: SeenFinding }[];
  /** Seen again after it had cleared: the same one, once more. */
  reopened: { kept: KeptFinding; now: SeenFinding }[];
  /** Open, and not in this answer; not often enough yet to be over. */
  missed: KeptFinding[];
  /** Open, and lacking in as many whole answers as its check asks for. */
  cleared: KeptFinding[];
};

const identityOf = (finding: { ref: string; code: string; key?: string }) =>
  JSON.stringify([finding.ref, finding.code, finding.key ?? '']);

/** The findings of an answer; of two that are the same, the first counts. */
function seenIn(answer: CheckAnswer): Map<string, SeenFinding> {
  const seen = new Map<string, SeenFinding>();
  for (const { ref, findings } of answer.resources) {
    for (const finding of findings) {
      const identity = identityOf({ ...finding, ref });
      if (!seen.has(identity)) {
        seen.set(identity, { ...finding, ref });
      }
    }
  }
  return seen;
}

/**
 * Compares what a check answered with its findings that are kept. Only a whole
 * answer says by silence that something is over; a partial one adds, and takes
 * nothing away, nor does it interrupt or continue the row of whole answers.
 */
export function reconcileFindings(options: {
  kept: readonly KeptFinding[];
  answer: CheckAnswer;
  clearsAfter: number;
}): Reconciled {
  const { kept, answer, clearsAfter } = options;
  const whole = answer.warnings.length === 0;
  const seen = seenIn(answer);
  const result: Reconciled = {
    opened: [],
    seen: [],
    reopened: [],
    missed: [],
    cleared: [],
  };
  for (const finding of kept) {
    const identity = identityOf(finding);
    const now = seen.get(identity);
    seen.delete(identity);
    if (now) {
      result[finding.cleared ? 'reopened' : 'seen'].push({
        kept: finding,
        now,
      });
    } else if (whole && !finding.cleared) {
      const isOver = finding.missing + 1 >= clearsAfter;
      result[isOver ? 'cleared' : 'missed'].push(finding);
    }
  }
  result.opened.push(...seen.values());
  return result;
}

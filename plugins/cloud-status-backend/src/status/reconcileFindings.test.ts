import type { CheckAnswer } from '@portolan/plugin-cloud-status-node';
import { reconcileFindings, type KeptFinding } from './reconcileFindings';

const REF = 'arn:aws:eks:eu-west-1:111122223333:cluster/prod';

function answer(codes: string[], warnings: string[] = []): CheckAnswer {
  return {
    resources: [
      {
        ref: REF,
        kind: 'kubernetes-cluster',
        name: 'prod',
        facts: {},
        findings: codes.map(code => ({
          code,
          severity: 'warning',
          message: `It is ${code}`,
        })),
      },
    ],
    warnings,
  };
}

function kept(code: string, rest: Partial<KeptFinding> = {}): KeptFinding {
  return {
    id: code,
    ref: REF,
    code,
    key: '',
    missing: 0,
    cleared: false,
    ...rest,
  };
}

function reconcile(
  findings: KeptFinding[],
  given: CheckAnswer,
  clearsAfter = 2,
) {
  const result = reconcileFindings({
    kept: findings,
    answer: given,
    clearsAfter,
  });
  return {
    opened: result.opened.map(({ code }) => code),
    seen: result.seen.map(each => each.kept.code),
    reopened: result.reopened.map(each => each.kept.code),
    missed: result.missed.map(({ code }) => code),
    cleared: result.cleared.map(({ code }) => code),
  };
}

const NOTHING = { opened: [], seen: [], reopened: [], missed: [], cleared: [] };

it('opens what is new, and knows what it has seen', () => {
  expect(reconcile([kept('a')], answer(['a', 'b']))).toEqual({
    ...NOTHING,
    opened: ['b'],
    seen: ['a'],
  });
});

it('clears only after as many whole answers as the check asks for', () => {
  expect(reconcile([kept('a')], answer([]))).toEqual({
    ...NOTHING,
    missed: ['a'],
  });
  expect(reconcile([kept('a', { missing: 1 })], answer([]))).toEqual({
    ...NOTHING,
    cleared: ['a'],
  });
});

it('clears nothing by an answer with warnings, and still opens', () => {
  const partial = answer(['b'], ['one of 3 stores did not answer']);
  expect(reconcile([kept('a', { missing: 9 })], partial)).toEqual({
    ...NOTHING,
    opened: ['b'],
  });
});

it('takes up again what had cleared, as the same finding', () => {
  expect(reconcile([kept('a', { cleared: true })], answer(['a']))).toEqual({
    ...NOTHING,
    reopened: ['a'],
  });
});

it('leaves alone what has cleared and stays away', () => {
  expect(reconcile([kept('a', { cleared: true })], answer([]))).toEqual(
    NOTHING,
  );
});

it('clears what belongs to a resource that a whole answer lacks', () => {
  const none = { resources: [], warnings: [] };
  expect(reconcile([kept('a')], none, 1)).toEqual({
    ...NOTHING,
    cleared: ['a'],
  });
});

it('tells findings of one code apart by their key', () => {
  expect(reconcile([kept('a', { key: 'web' })], answer(['a']), 1)).toEqual({
    ...NOTHING,
    opened: ['a'],
    cleared: ['a'],
  });
});

it('counts a finding once that an answer has twice', () => {
  expect(reconcile([], answer(['a', 'a']))).toEqual({
    ...NOTHING,
    opened: ['a'],
  });
});

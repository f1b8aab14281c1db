import { healthOf } from './healthOf';

const MINUTE = 60_000;
const NOW = Date.parse('2026-12-01T12:00:00Z');

const seen = (checkId: string, minutesAgo: number) => ({
  checkId,
  observedAt: NOW - minutesAgo * MINUTE,
  everyMs: MINUTE,
});

const finding = (severity: 'critical' | 'warning' | 'info') => ({
  code: `a-${severity}`,
  severity,
  message: 'Something',
});

it('is well only if every check has seen it lately and found nothing', () => {
  const lastSeen = [seen('cluster', 0), seen('nodes', 1)];
  expect(healthOf({ lastSeen, findings: [finding('info')], now: NOW })).toEqual(
    { health: 'ok', because: [] },
  );
});

it('is unknown, with the reason, once one check has missed it twice', () => {
  const lastSeen = [seen('cluster', 0), seen('nodes', 2)];
  expect(healthOf({ lastSeen, findings: [], now: NOW })).toEqual({
    health: 'unknown',
    because: [
      {
        kind: 'stale',
        checkId: 'nodes',
        observedAt: '2026-12-01T11:58:00.000Z',
      },
    ],
  });
});

it('is unknown as long as one check has never had an answer', () => {
  const lastSeen = [seen('cluster', 0), { checkId: 'nodes', everyMs: MINUTE }];
  expect(healthOf({ lastSeen, findings: [], now: NOW })).toEqual({
    health: 'unknown',
    because: [{ kind: 'neverSeen', checkId: 'nodes' }],
  });
});

it('is unknown if nobody looks at it', () => {
  expect(healthOf({ lastSeen: [], findings: [], now: NOW }).health).toBe(
    'unknown',
  );
});

it('stays critical though its source has gone silent', () => {
  const { health, because } = healthOf({
    lastSeen: [seen('cluster', 60)],
    findings: [finding('critical'), finding('warning')],
    now: NOW,
  });
  expect(health).toBe('critical');
  expect(because.map(({ kind }) => kind)).toEqual([
    'finding',
    'finding',
    'stale',
  ]);
});

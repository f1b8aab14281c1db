import { CheckError } from '@portolan/plugin-cloud-status-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { databases, TEST_DATABASES } from '../__testUtils__/databases';
import { FakeCloud, unreachable } from '../__testUtils__/FakeCloud';
import { Fleet } from '../__testUtils__/Fleet';

jest.setTimeout(60_000);

const MINUTE_MS = 60_000;

const NOT_READY = {
  code: 'node-not-ready',
  severity: 'critical' as const,
  message: 'Node a-1 is not ready',
};

async function waitFor(condition: () => boolean) {
  while (!condition()) {
    await sleep(10);
  }
}

describe.each(TEST_DATABASES)('the collector on %s', id => {
  async function start(...sources: string[]) {
    const database = await databases.migrated(id);
    const fleet = new Fleet(new FakeCloud(...sources), database);
    return { fleet, cloud: fleet.cloud, collector: await fleet.replica() };
  }

  it('keeps how resources are, and each change of it once', async () => {
    const { fleet, cloud, collector } = await start('a', 'b');
    await fleet.minutes(2, collector);
    cloud.of('a').findings = [NOT_READY];
    await fleet.minutes(2, collector);

    expect(await fleet.health()).toEqual({ a: 'critical', b: 'ok' });
    expect(await fleet.because('a')).toEqual([
      { kind: 'finding', ...NOT_READY },
    ]);
    expect(await fleet.history()).toEqual(['ok', 'ok', 'critical']);
    expect(await fleet.openFindings()).toHaveLength(1);
  });

  it('clears a finding after two whole answers without it, not one', async () => {
    const { fleet, cloud, collector } = await start('a');
    cloud.of('a').findings = [NOT_READY];
    await fleet.minutes(1, collector);
    cloud.of('a').findings = [];
    await fleet.minutes(1, collector);
    expect(await fleet.health()).toEqual({ a: 'critical' });
    await fleet.minutes(1, collector);
    expect(await fleet.health()).toEqual({ a: 'ok' });

    cloud.of('a').findings = [NOT_READY];
    await fleet.minutes(1, collector);
    expect(await fleet.findings()).toMatchObject([
      { occurrences: 2, cleared_at: null },
    ]);
  });

  it('clears nothing while answers are partial', async () => {
    const { fleet, cloud, collector } = await start('a');
    cloud.of('a').findings = [NOT_READY];
    await fleet.minutes(1, collector);
    Object.assign(cloud.of('a'), {
      findings: [],
      warnings: ['1 of 3 is away'],
    });
    await fleet.minutes(5, collector);

    expect(await fleet.openFindings()).toHaveLength(1);
    expect(await fleet.health()).toEqual({ a: 'critical' });
    expect(await fleet.check('a', 'nodes')).toMatchObject({
      problem: 'partial',
      message: '1 of 3 is away',
    });
  });

  it('makes what is away unknown within two cycles, and nothing else', async () => {
    const { fleet, cloud, collector } = await start('a', 'b', 'c');
    cloud.of('b').findings = [NOT_READY];
    await fleet.minutes(1, collector);
    cloud.of('a').fails = unreachable;
    cloud.of('b').fails = unreachable;
    await fleet.minutes(1, collector);
    expect(await fleet.health()).toMatchObject({ a: 'ok', c: 'ok' });
    await fleet.minutes(1, collector);

    expect(await fleet.health()).toEqual({
      a: 'unknown',
      b: 'critical',
      c: 'ok',
    });
    expect(await fleet.because('a')).toMatchObject([
      { kind: 'stale', checkId: 'cluster' },
      { kind: 'stale', checkId: 'nodes' },
    ]);
    expect(await fleet.openFindings()).toHaveLength(1);
    expect(await fleet.check('a', 'cluster')).toMatchObject({
      problem: 'unreachable',
      message: 'getaddrinfo ENOTFOUND a.example.com',
    });
  });

  it('calls nothing well of which one check has never had an answer', async () => {
    const { fleet, cloud, collector } = await start('a');
    cloud.of('a').nodesFail = new CheckError('unauthorised', '401');
    await fleet.minutes(3, collector);
    expect(await fleet.health()).toEqual({ a: 'unknown' });
    expect(await fleet.because('a')).toEqual([
      { kind: 'neverSeen', checkId: 'nodes' },
    ]);
  });

  it('counts nothing of a run that outlived its lease', async () => {
    const { fleet, cloud, collector } = await start('a');
    await fleet.minutes(1, collector);
    let proceed = () => {};
    cloud.of('a').waits = new Promise(resolve => {
      proceed = resolve;
    });
    await collector.tick();
    await waitFor(() => cloud.waiting > 0);
    fleet.pass(10 * MINUTE_MS);
    cloud.of('a').waits = undefined;
    const other = await fleet.replica();
    await fleet.minutes(1, other);
    cloud.of('a').fails = unreachable;
    proceed();
    await collector.settled();
    expect(await fleet.check('a', 'cluster')).toMatchObject({
      problem: null,
      failures: 0,
    });
  });

  it('holds the end of the portal against no source', async () => {
    const { fleet, cloud, collector } = await start('a');
    await fleet.minutes(1, collector);
    cloud.of('a').hangs = true;
    await collector.tick();
    await collector.stop();
    expect(await fleet.check('a', 'cluster')).toMatchObject({
      problem: null,
      failures: 0,
      lease: null,
    });

    cloud.of('a').hangs = false;
    await fleet.minutes(1, await fleet.replica());
    expect(await fleet.health()).toEqual({ a: 'ok' });
  });

  it('asks who is away ever more rarely, and sees at once that they are back', async () => {
    const { fleet, cloud, collector } = await start('a');
    cloud.of('a').fails = unreachable;
    await fleet.minutes(20, collector);
    expect(cloud.asked.length).toBeLessThan(20);

    cloud.of('a').fails = undefined;
    await fleet.minutes(6, collector);
    expect(await fleet.health()).toEqual({ a: 'ok' });
  });

  it('gives up on who does not answer, though others wait for nothing', async () => {
    const { fleet, cloud, collector } = await start('a', 'b');
    await fleet.minutes(1, collector);
    cloud.of('a').hangs = true;
    await fleet.minutes(1, collector);
    expect(await fleet.check('a', 'cluster')).toMatchObject({
      problem: 'timedOut',
      message: 'No answer within 3 s',
    });
    expect(await fleet.health()).toEqual({ a: 'ok', b: 'ok' });
  });

  it('keeps no credential that a provider quotes', async () => {
    const { fleet, cloud, collector } = await start('a');
    const quote = 'refused k8s-aws-v1.canary';
    cloud.of('a').findings = [{ ...NOT_READY, message: quote }];
    cloud.of('a').warnings = [quote];
    await fleet.minutes(1, collector);
    expect(await fleet.openFindings()).toMatchObject([
      { message: 'refused k8s-aws-v1.[hidden]' },
    ]);
    expect(await fleet.check('a', 'nodes')).toMatchObject({
      message: 'refused k8s-aws-v1.[hidden]',
    });
  });

  it('tells only the kind of an error that nobody has put into words', async () => {
    const { fleet, cloud, collector } = await start('a');
    cloud.of('a').fails = new TypeError('bearer k8s-aws-v1.canary');
    await fleet.minutes(1, collector);
    expect(await fleet.check('a', 'cluster')).toMatchObject({
      problem: 'failed',
      message: 'The check failed (TypeError)',
    });
  });

  it('runs each check once, however many replicas there are', async () => {
    const { fleet, cloud, collector } = await start('a', 'b', 'c');
    const others = [await fleet.replica(), await fleet.replica()];
    await fleet.minutes(1, collector, ...others);
    cloud.asked.length = 0;
    await fleet.minutes(1, collector, ...others);
    expect([...cloud.asked].sort()).toEqual([
      'a cluster',
      'a nodes',
      'b cluster',
      'b nodes',
      'c cluster',
      'c nodes',
    ]);
  });

  it('forgets history after 30 days, and nothing that is still so', async () => {
    const { fleet, cloud, collector } = await start('a');
    cloud.of('a').findings = [NOT_READY];
    await fleet.minutes(1, collector);
    await fleet.store.forget(0);
    expect(await fleet.history()).toEqual([]);
    expect(await fleet.openFindings()).toHaveLength(1);
    expect(await fleet.health()).toEqual({ a: 'critical' });
  });

  it('removes nothing while sources can not be listed', async () => {
    const { fleet, cloud, collector } = await start('a', 'b');
    await fleet.minutes(1, collector);
    cloud.remove('b');
    cloud.listing = new Error('AccessDenied');
    await fleet.minutes(5, collector);
    expect(Object.keys(await fleet.health())).toEqual(['a', 'b']);

    cloud.listing = { wholeScopes: [], warnings: ['eu-west-1 was refused'] };
    await fleet.minutes(5, collector);
    expect(Object.keys(await fleet.health())).toEqual(['a', 'b']);
  });

  it('ends what whole lists have lacked three times, and its findings', async () => {
    const { fleet, cloud, collector } = await start('a', 'b');
    cloud.of('b').findings = [NOT_READY];
    await fleet.minutes(1, collector);
    cloud.remove('b');
    await fleet.minutes(2, collector);
    expect(Object.keys(await fleet.health())).toEqual(['a', 'b']);
    await fleet.minutes(1, collector);

    expect(await fleet.health()).toEqual({ a: 'ok' });
    expect(await fleet.openFindings()).toEqual([]);
  });
});

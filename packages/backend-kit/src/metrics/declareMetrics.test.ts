import { Counter, register } from 'prom-client';
import { declareCounter, declaredMetrics, declareGauge } from '.';

const ORDERS = {
  name: 'orders_total',
  help: 'Orders',
  labelNames: ['state'],
} as const;

describe('declared metrics', () => {
  it('are served, and what nobody declared is not', async () => {
    declareCounter(ORDERS).inc({ state: 'new' });
    new Counter({ name: 'catalog_entities_count', help: 'Other' }).inc();
    const text = await declaredMetrics.metrics();
    expect(text).toContain('orders_total{state="new"} 1');
    expect(text).not.toContain('catalog_entities_count');
    expect(await register.metrics()).toContain('orders_total{state="new"} 1');
  });

  it('begin anew with a back end that starts again', async () => {
    declareCounter(ORDERS).inc({ state: 'new' });
    declareCounter(ORDERS).inc({ state: 'new' });
    expect(await declaredMetrics.metrics()).toContain(
      'orders_total{state="new"} 1',
    );
  });

  it('set themselves when they are read', async () => {
    let waiting = 3;
    declareGauge({
      name: 'orders_waiting',
      help: 'Orders that wait',
      collect() {
        this.set(waiting++);
      },
    });
    expect(await declaredMetrics.metrics()).toContain('orders_waiting 3');
    expect(await declaredMetrics.metrics()).toContain('orders_waiting 4');
  });

  it('are not two under one name', () => {
    declareCounter(ORDERS);
    expect(() => declareCounter({ ...ORDERS, help: 'Else' })).toThrow(
      "The metric 'orders_total' is declared twice",
    );
    expect(() => declareGauge(ORDERS)).toThrow(/orders_total/);
  });
});

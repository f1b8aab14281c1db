import { declaredMetrics } from '@portolan/backend-kit';
import { exposeTasksGauge } from './tasksGauge';

describe('exposeTasksGauge', () => {
  it('counts by status when it is read, survives a second start and a database that is away', async () => {
    let count = async () => ({
      pending: 3,
      in_progress: 2,
      blocked: 1,
      completed: 0,
      cancelled: 0,
    });
    exposeTasksGauge({ countByStatus: () => count() });
    exposeTasksGauge({ countByStatus: () => count() });
    expect(await declaredMetrics.metrics()).toContain(
      'tasks_total{status="pending"} 3',
    );
    count = async () => {
      throw new Error('away');
    };
    expect(await declaredMetrics.metrics()).toContain(
      'tasks_total{status="blocked"} 1',
    );
  });
});

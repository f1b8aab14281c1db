import { resetLocalTimeZone, setLocalTimeZone } from '@internationalized/date';
import { resolveFilter } from './taskFilters';

/** A Wednesday, still Tuesday in New York. */
const context = { me: 'user:default/ana', now: Date.UTC(2026, 10, 25, 2) };

describe('resolveFilter', () => {
  beforeEach(() => setLocalTimeZone('America/New_York'));
  afterEach(() => resetLocalTimeZone());

  it('asks for what is due on a day by the day, and for what was created on one by when it began here', () => {
    expect(
      resolveFilter(
        {
          dueAfter: 'today',
          dueBefore: '2026-12-01',
          createdAfter: 'today',
          createdBefore: '2026-12-01',
        },
        context,
      ),
    ).toEqual({
      dueAfter: '2026-11-24',
      dueBefore: '2026-12-01',
      createdAfter: '2026-11-24T05:00:00.000Z',
      createdBefore: '2026-12-01T05:00:00.000Z',
    });
  });

  it('leaves moments as they are, and puts me in my place', () => {
    const time = '2026-12-01T08:00:00Z';
    const filter = { dueBefore: time, createdAfter: time, assignee: ['me'] };
    expect(resolveFilter(filter, context)).toEqual({
      ...filter,
      assignee: ['user:default/ana'],
    });
  });
});

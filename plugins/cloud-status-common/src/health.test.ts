import { worstHealth, type Health } from './health';

it.each<[Health[], Health]>([
  [['ok', 'ok'], 'ok'],
  [['ok', 'unknown'], 'unknown'],
  [['unknown', 'warning'], 'warning'],
  [['warning', 'critical', 'ok'], 'critical'],
  [[], 'unknown'],
])('the worst of %j is %s', (healths, worst) => {
  expect(worstHealth(healths)).toBe(worst);
});

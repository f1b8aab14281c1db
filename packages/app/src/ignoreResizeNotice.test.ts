import { ignoreResizeNotice } from './ignoreResizeNotice';

it('keeps the notice from those who listened first, and nothing else', () => {
  const heard: string[] = [];
  window.addEventListener('error', ({ message }) => heard.push(message));
  ignoreResizeNotice();
  for (const message of [
    'ResizeObserver loop completed with undelivered notifications.',
    'Other',
  ]) {
    window.dispatchEvent(new ErrorEvent('error', { message }));
  }
  expect(heard).toEqual(['Other']);
});

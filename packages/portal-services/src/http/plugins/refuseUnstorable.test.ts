import { InputError } from '@backstage/errors';
import type { Request, Response } from 'express';
import { refuseUnstorable } from './refuseUnstorable';

/** As `pg` makes them of what the server sends. */
const fromServer = (code: string) =>
  Object.assign(new Error('invalid input syntax'), { severity: 'ERROR', code });

function answerTo(error: unknown) {
  const next = jest.fn();
  refuseUnstorable(error, {} as Request, {} as Response, next);
  return next.mock.calls[0][0];
}

describe('refuseUnstorable', () => {
  it.each(['22P02', '22003', '22001', '22007', '22021', '54000', '2201W'])(
    'takes %s for a fault of the caller, and does not tell the statement',
    code => {
      const error = answerTo(fromServer(code));
      expect(error).toBeInstanceOf(InputError);
      expect(error.message).not.toContain('syntax');
    },
  );

  it('takes rows of an empty list for one, too', () => {
    expect(answerTo(new Error('The query is empty'))).toBeInstanceOf(
      InputError,
    );
  });

  it.each([
    fromServer('22012'),
    fromServer('42703'),
    fromServer('57014'),
    Object.assign(new Error('no database'), { code: '22P02' }),
    new Error('other'),
    'text',
    undefined,
  ])('leaves %p as it is', error => {
    expect(answerTo(error)).toBe(error);
  });
});

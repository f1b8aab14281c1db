import { mockServices } from '@backstage/backend-test-utils';
import { InputError, NotFoundError } from '@backstage/errors';
import { audited } from './audited';

describe('audited', () => {
  it.each([
    [
      new InputError("line 2, column 'it's secret': 'x' is not a status"),
      "line 2, column '…' is not a status",
    ],
    [new NotFoundError("No note with id '1'"), "No note with id '1'"],
  ])('tells of a failure, and quotes no input', async (error, message) => {
    const fail = jest.fn(async (_options: { error: Error }) => {});
    const auditor = mockServices.auditor.mock({
      createEvent: async () => ({ success: async () => {}, fail }),
    });
    await expect(
      audited({ auditor, eventId: 'note-create' }, async () => {
        throw error;
      }),
    ).rejects.toBe(error);
    const [{ error: told }] = fail.mock.calls[0];
    expect(told).toMatchObject({ name: error.name, message });
    expect(told.stack).not.toContain('secret');
  });
});

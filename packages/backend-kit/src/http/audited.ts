import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import {
  InputError,
  NotAllowedError,
  NotFoundError,
  toError,
} from '@backstage/errors';
import type { JsonObject } from '@backstage/types';

/** What an audit event tells. @public */
export type AuditOptions = {
  auditor: AuditorService;
  /** Tells who it was; what comes without a request says so in `meta`. */
  request?: AuditorServiceCreateEventOptions['request'];
  /** A verb and its object, such as `note-create`. */
  eventId: string;
  severityLevel?: AuditorServiceCreateEventOptions['severityLevel'];
  /** Ids and names of fields; never what is in them. */
  meta?: JsonObject;
};

/**
 * Runs a write, or anything else that is to be audited, with one audit event:
 * it succeeds or fails as the run does. `note` adds what is known only later,
 * such as the id of a new row.
 *
 * @public
 */
export async function audited<T>(
  options: AuditOptions,
  run: (note: (meta: JsonObject) => void) => Promise<T>,
): Promise<T> {
  const { auditor, request, eventId, severityLevel = 'medium' } = options;
  let meta = options.meta ?? {};
  const event = await auditor.createEvent({
    eventId,
    severityLevel,
    request,
    meta,
  });
  try {
    const result = await run(more => {
      meta = { ...meta, ...more };
    });
    await event.success({ meta });
    return result;
  } catch (error) {
    await event.fail({ error: bare(error), meta });
    throw error;
  }
}

/**
 * Runs a read, and audits it only if it is denied: if it is forbidden, or asks
 * for what is missing or hidden.
 *
 * @public
 */
export async function auditedIfDenied<T>(
  options: AuditOptions,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (NotAllowedError.is(error) || NotFoundError.is(error)) {
      await audited(options, async () => {
        throw error;
      }).catch(() => undefined);
    }
    throw error;
  }
}

/**
 * Some errors carry the row that they are about, or quote what was sent, which
 * has no place in a log.
 */
function bare(error: unknown): Error {
  const { name, message } = toError(error);
  const told = InputError.is(error) ? message.replace(/'.*'/s, "'…'") : message;
  return Object.assign(new Error(told), { name });
}

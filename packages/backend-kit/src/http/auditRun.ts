import type { JsonObject } from '@backstage/types';
import { audited, auditedIfDenied, type AuditOptions } from './audited';

/** What a run tells the audit while it goes on. */
export type AuditNotes = {
  note(meta: JsonObject): void;
  noteDenied(error: Error, meta: JsonObject): void;
};

/**
 * Runs what a request asks for, with its audit: a write always, a read only if
 * it is denied. What a write was denied in part comes after it.
 */
export async function auditRun<T>(
  event: AuditOptions,
  always: boolean,
  run: (notes: AuditNotes) => Promise<T>,
): Promise<T> {
  const denied: { error: Error; meta: JsonObject }[] = [];
  const noteDenied: AuditNotes['noteDenied'] = (error, meta) => {
    denied.push({ error, meta });
  };
  const result = always
    ? await audited(event, note => run({ note, noteDenied }))
    : await auditedIfDenied(event, () => run({ note: () => {}, noteDenied }));
  for (const { error, meta } of denied) {
    await auditedIfDenied(
      { ...event, eventId: `${event.eventId}-denied`, meta },
      async () => {
        throw error;
      },
    ).catch(() => undefined);
  }
  return result;
}

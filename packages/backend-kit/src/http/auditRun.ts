import type { JsonObject } from '@backstage/types';
import { audited, auditedIfDenied, type AuditOptions } from './audited';

/** What a run tells the audit while it goes on. */
export type AuditNotes = {
  note(meta: JsonObject): void;
  noteDenied(error: Error, meta: JsonObject): void;
};

type Denial = { error: Error; meta: JsonObject };

/** A read is audited for being denied alone. */
const NO_NOTES: AuditNotes = { note() {}, noteDenied() {} };

/**
 * Runs what a request asks for, with its audit: a write always, a read only if
 * it is denied.
 */
export function auditRun<T>(
  event: AuditOptions,
  always: boolean,
  run: (notes: AuditNotes) => Promise<T>,
): Promise<T> {
  return always
    ? auditWrite(event, run)
    : auditedIfDenied(event, () => run(NO_NOTES));
}

/** What a write was denied in part comes after it. */
async function auditWrite<T>(
  event: AuditOptions,
  run: (notes: AuditNotes) => Promise<T>,
): Promise<T> {
  const denied: Denial[] = [];
  const noteDenied: AuditNotes['noteDenied'] = (error, meta) => {
    denied.push({ error, meta });
  };
  const result = await audited(event, note => run({ note, noteDenied }));
  for (const { error, meta } of denied) {
    await auditDenial({ ...event, meta }, error);
  }
  return result;
}

async function auditDenial(event: AuditOptions, error: Error): Promise<void> {
  await auditedIfDenied(
    { ...event, eventId: `${event.eventId}-denied` },
    async () => {
      throw error;
    },
  ).catch(() => undefined);
}

import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { AuditOptions } from '@portolan/backend-kit';
import { actorRef } from '@portolan/backend-kit';

/**
 * The audit event of an action. There is no request that tells who it was, so
 * the event itself does.
 */
export function auditOf(
  auditor: AuditorService,
  credentials: BackstageCredentials,
  eventId: string,
  meta: JsonObject,
): AuditOptions {
  return {
    auditor,
    eventId,
    meta: { actorRef: actorRef(credentials), ...meta },
  };
}

import type { Problem } from '@portolan/plugin-cloud-status-common';

/**
 * Why a check has no answer. People read the message on the page of sources: it
 * names what was asked and no credential.
 *
 * @public
 */
export class CheckError extends Error {
  readonly name = 'CheckError';

  constructor(
    readonly problem: Problem,
    message: string,
    options?: {
      cause?: unknown;
      /** Milliseconds after which the source asked to be asked again. */
      retryAfterMs?: number;
    },
  ) {
    super(message, { cause: options?.cause });
    this.retryAfterMs = options?.retryAfterMs;
  }

  readonly retryAfterMs?: number;
}

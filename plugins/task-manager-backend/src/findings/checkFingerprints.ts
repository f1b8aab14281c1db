import { InputError } from '@backstage/errors';

/** @throws InputError if two findings have one fingerprint. */
export function assertUnique(findings: { fingerprint: string }[]): void {
  const seen = new Set<string>();
  for (const [index, { fingerprint }] of findings.entries()) {
    if (seen.has(fingerprint)) {
      throw new InputError(
        `findings[${index}].fingerprint: '${fingerprint}' is reported twice`,
      );
    }
    seen.add(fingerprint);
  }
}

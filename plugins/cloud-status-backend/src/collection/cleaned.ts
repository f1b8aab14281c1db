/** Characters that one text of an answer may have. */
const MAX_LENGTH = 4_000;

/** Where a text may carry what signs somebody in, and what stays of it. */
const CREDENTIALS: readonly [RegExp, string][] = [
  // The token of EKS, which is a signed address (aws-iam-authenticator).
  [/k8s-aws-v1\.[\w-]+/g, 'k8s-aws-v1.[hidden]'],
  [/(X-Amz-(?:Credential|Security-Token|Signature)=)[^&\s"']+/gi, '$1[hidden]'],
  [/\b(Bearer|Basic) [\w.~+/=-]+/gi, '$1 [hidden]'],
  // A user and a password in an address.
  [/(:\/\/)[^/@\s]+@/g, '$1[hidden]@'],
];

function cleanText(text: string): string {
  // Half a character, which UTF-8 has no bytes for, becomes U+FFFD.
  const cut = Buffer.from(text.slice(0, MAX_LENGTH)).toString();
  return CREDENTIALS.reduce(
    (hidden, [pattern, replacement]) => hidden.replace(pattern, replacement),
    // PostgreSQL keeps no NUL.
    cut.replaceAll('\u0000', ''),
  );
}

/**
 * What a provider tells, without credentials that it may quote from requests
 * and errors, and with texts that a database keeps and a page shows.
 */
export function cleaned<T>(told: T): T {
  return JSON.parse(JSON.stringify(told), (_, value) =>
    typeof value === 'string' ? cleanText(value) : value,
  );
}

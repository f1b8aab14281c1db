/**
 * Names of parameters whose values are for nobody else, without what separates
 * their words: also `code`, which a provider of sign-ins hands on in a URL.
 */
const SECRET_NAME =
  /token|passw|passphrase|^pass$|pwd|secret|apikey|accesskey|privatekey|signature|^sig$|auth$|authorization|^code$|jwt|bearer|credential|session|cookie|^otp$|^sid$|assertion|samlresponse/;

/** What does not count in a name: `a[api_key]` is as good as `aApiKey`. */
const BETWEEN_WORDS = /[^a-z0-9]+/g;

/** Where JSON Web Tokens may stand: they are three such words between dots. */
const DOTTED_WORDS = /[\w.-]+/g;

/**
 * What the first word of every JSON Web Token begins with: `{"` in base64, and
 * more.
 */
const JSON_WEB_TOKEN_START = /eyJ[\w-]/;

/** Keys of GitHub, GitLab, AWS and Slack tell by themselves what they are. */
const KNOWN_KEY =
  /gh[pousr]_\w{20}|github_pat_\w{20}|glpat-[\w-]{16}|(AKIA|ASIA)[A-Z0-9]{16}|xox[abprs]-\w{8}/;

/** Whether the value of a parameter of this name is for nobody else. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.toLowerCase().replace(BETWEEN_WORDS, ''));
}

/** Takes JSON Web Tokens out, with what stands behind them in one word. */
export function withoutJsonWebTokens(text: string): string {
  return text.includes('eyJ') ? text.replace(DOTTED_WORDS, cutToken) : text;
}

/** Whether a text without its escapes holds a key or a token. */
export function holdsSecret(text: string): boolean {
  return withoutJsonWebTokens(text) !== text || KNOWN_KEY.test(text);
}

function cutToken(text: string): string {
  const words = text.split('.');
  for (let i = 0; i + 2 < words.length; i++) {
    const start = words[i].search(JSON_WEB_TOKEN_START);
    // The second word of an encrypted one may be empty.
    if (start >= 0 && (words[i + 1] || words[i + 2])) {
      const before = words.slice(0, i).map(word => `${word}.`);
      return `${before.join('')}${words[i].slice(0, start)}***`;
    }
  }
  return text;
}

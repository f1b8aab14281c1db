/**
 * Signs in again in place: every way of signing in begins when a page is
 * loaded, and ends on the same address. Drafts outlive that.
 */
export function signInAgain(): void {
  window.location.reload();
}

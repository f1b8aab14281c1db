/** For this tab only, so that two tabs can be two people. */
const KEY = 'portolan.demo-person';

/** The person chosen in this tab before, if any. */
export function rememberedPerson(): string | undefined {
  return sessionStorage.getItem(KEY) ?? undefined;
}

/** Keeps the choice over a reload. */
export function rememberPerson(ref: string): void {
  sessionStorage.setItem(KEY, ref);
}

/** Makes the next load of the page ask again. */
export function forgetPerson(): void {
  sessionStorage.removeItem(KEY);
}

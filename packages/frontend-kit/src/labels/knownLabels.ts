import { sortKey } from '@portolan/common-kit';
import type { FindLabels } from './LabelsEditor';

/** What is between labels that are pasted together. */
export const BETWEEN_LABELS = /[,;\n\t]/;

/** Without regard to accents and capitals, as the back end finds labels. */
export function holdsText(label: string, text: string): boolean {
  return sortKey(label).includes(sortKey(text));
}

/** The label to the letter, else one that differs in accents or capitals. */
export function exactLabel(
  labels: readonly string[],
  text: string,
): string | undefined {
  const key = sortKey(text);
  return (
    labels.find(label => label === text) ??
    labels.find(label => sortKey(label) === key)
  );
}

/** Which of the labels that are typed there are, and which there are not. */
export async function knownLabels(
  find: FindLabels,
  typed: string,
): Promise<{ known: string[]; unknown: string[] }> {
  const texts = typed.split(BETWEEN_LABELS).flatMap(text => text.trim() || []);
  const found = await Promise.all(
    texts.map(async text => exactLabel(await find(text), text)),
  );
  return {
    known: found.flatMap(label => label ?? []),
    unknown: texts.filter((_, index) => found[index] === undefined),
  };
}

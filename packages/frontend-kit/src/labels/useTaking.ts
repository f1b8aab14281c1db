import { useRef } from 'react';
import { useNotify } from '../messages';
import { useKitTranslations } from '../translation';
import { BETWEEN_LABELS, exactLabel, knownLabels } from './knownLabels';
import type { LabelsEditorProps } from './LabelsEditor';

/**
 * The editor's own properties, and what to do with what is added: labels, or a
 * text that may hold several. They return what was not added.
 */
export type LabelComboboxProps = Omit<LabelsEditorProps, 'onChange'> & {
  onAdd: (labels: readonly string[]) => string[];
  onType: (text: string) => string[];
};

type TakingOptions = LabelComboboxProps & {
  setDraft: (change: (now: string | undefined) => string | undefined) => void;
  /** What the text in the field has found, once that is known. */
  found: readonly string[] | undefined;
};

/**
 * Makes labels of what is typed. The field is free at once for the next one;
 * what can't be taken comes back into it.
 */
export function useTaking(options: TakingOptions) {
  const t = useKitTranslations();
  const notify = useNotify();
  // The labels may have changed while one was looked up.
  const latest = useRef(options);
  latest.current = options;
  const { setDraft, find, isClosed } = options;

  const giveBack = (rest: readonly string[]) =>
    setDraft(now => [...rest, now].filter(Boolean).join(', ') || undefined);
  const add = (labels: readonly string[]) =>
    giveBack(latest.current.onAdd(labels));
  const take = async (text: string) => {
    if (!isClosed) {
      giveBack(latest.current.onType(text));
      return;
    }
    try {
      const { known, unknown } = await knownLabels(find, text);
      add(known);
      giveBack(unknown);
    } catch (error) {
      giveBack([text]);
      notify.failed(t('labels.notFound'), error);
    }
  };
  const takeTyped = async (text: string) => {
    setDraft(() => undefined);
    await take(text);
  };
  /** The first that is offered, or would be if it had been waited for. */
  const findFirst = async (typed: string) => {
    const { value, found } = latest.current;
    const others = (found ?? (await find(typed))).filter(
      item => !value.includes(item),
    );
    return exactLabel(others, typed) ?? others[0];
  };
  const takeFirst = async (text: string) => {
    const typed = text.trim();
    if (!typed || BETWEEN_LABELS.test(typed)) {
      await takeTyped(text);
      return;
    }
    const first = findFirst(typed);
    setDraft(() => undefined);
    try {
      const label = await first;
      if (label) {
        add([label]);
      } else {
        await take(text);
      }
    } catch (error) {
      giveBack([text]);
      notify.failed(t('labels.notFound'), error);
    }
  };
  return {
    takeTyped,
    takeFirst,
    takeLabel: (label: string) => {
      setDraft(() => undefined);
      add([label]);
    },
  };
}

import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useEntitySearch } from '../entities';
import type { EntityOption } from '../entities';
import { isMeant } from './typedMentions';

const PEOPLE_ONLY = ['User'];

const MAX_OPTIONS = 6;

/**
 * The people who may be meant by what is being typed after an @, and which of
 * them the keys have come to.
 */
export function useMentionOptions(choose: (option: EntityOption) => void) {
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const isOpen = typed !== undefined;
  const { data = [] } = useEntitySearch({
    kinds: PEOPLE_ONLY,
    text: typed ?? '',
    enabled: isOpen,
  });
  // While the catalog is asked, what it answered before is narrowed down:
  // Enter must never choose somebody else.
  const options = isOpen
    ? data.filter(option => isMeant(option, typed)).slice(0, MAX_OPTIONS)
    : [];
  const last = options.length - 1;
  const close = () => setTyped(undefined);
  const keys: Record<string, () => void> = {
    ArrowDown: () => setActive(active === last ? 0 : active + 1),
    ArrowUp: () => setActive(active === 0 ? last : active - 1),
    Enter: () => choose(options[active]),
    Tab: () => choose(options[active]),
    Escape: close,
  };
  /** Whether a key was for the list. */
  const handleKey = ({ key }: KeyboardEvent): boolean => {
    const isForList = options.length > 0 && key in keys;
    if (isForList) {
      keys[key]();
    }
    return isForList;
  };
  const look = (text: string | undefined) => {
    setTyped(text);
    setActive(0);
  };
  return { options, active, look, close, handleKey };
}

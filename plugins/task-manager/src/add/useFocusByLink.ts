import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { NEW_TASK_HASH } from '../routes';

/** Puts the focus into the form once a link to it has led here. */
export function useFocusByLink(
  form: RefObject<HTMLFormElement>,
  isShown: boolean,
): void {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const isWanted = isShown && hash === NEW_TASK_HASH;
  useEffect(() => {
    if (isWanted) {
      form.current?.querySelector('input')?.focus();
      // The next press of the same link is to do the same.
      navigate({ pathname, search }, { replace: true });
    }
  }, [isWanted, form, navigate, pathname, search]);
}

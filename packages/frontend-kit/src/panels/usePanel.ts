import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useNavigationType } from 'react-router-dom';
import { rememberRows } from '../lists';

/**
 * The addresses of the list and of one thing beside it, and which is open.
 *
 * @public
 */
export type PanelOptions = {
  openId: string | undefined;
  listPath: string;
  pathOf: (id: string) => string;
};

/**
 * The entry of the history by which the page was entered, if it was by a link
 * of the portal that opened the panel: whoever closes it at once goes back to
 * where the link was.
 */
function useEntryByLink(openId: string | undefined): string | undefined {
  const { key } = useLocation();
  const isByLink = useNavigationType() === 'PUSH' && openId !== undefined;
  const [entry] = useState(isByLink ? key : undefined);
  return entry;
}

/**
 * Opens a panel by its address, and leaves it for the list, or for the page
 * whose link had opened it. However it is left, the focus goes to the row that
 * had been open, or beside it if that has gone.
 *
 * @public
 */
export function usePanel(options: PanelOptions): {
  open: (id: string) => void;
  close: () => void;
} {
  const { openId, listPath, pathOf } = options;
  const navigate = useNavigate();
  const { key } = useLocation();
  const entry = useEntryByLink(openId);
  const last = useRef(openId);
  const focusBack = useRef<() => void>();
  useEffect(() => {
    const left = last.current;
    last.current = openId;
    if (left && !openId) {
      // The row may be drawn anew once the panel has gone.
      requestAnimationFrame(focusBack.current ?? rememberRows([left]));
      focusBack.current = undefined;
    }
  }, [openId]);
  const open = useCallback(
    (id: string) => navigate(pathOf(id)),
    [navigate, pathOf],
  );
  const close = useCallback(() => {
    focusBack.current = openId ? rememberRows([openId]) : undefined;
    if (entry === key) {
      navigate(-1);
    } else {
      navigate(listPath);
    }
  }, [navigate, listPath, openId, entry, key]);
  return { open, close };
}

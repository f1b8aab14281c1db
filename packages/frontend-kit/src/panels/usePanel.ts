import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import { focusRow } from '../lists';

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
 * Opens a panel by its address, and leaves it for the list with the focus on
 * the row that had been open.
 *
 * @public
 */
export function usePanel(options: PanelOptions): {
  open: (id: string) => void;
  close: () => void;
} {
  const { openId, listPath, pathOf } = options;
  const navigate = useNavigate();
  const open = useCallback(
    (id: string) => navigate(pathOf(id)),
    [navigate, pathOf],
  );
  const close = useCallback(() => {
    navigate(listPath);
    // The row may be drawn anew once the panel has gone.
    if (openId) {
      requestAnimationFrame(() => focusRow(openId));
    }
  }, [navigate, listPath, openId]);
  return { open, close };
}

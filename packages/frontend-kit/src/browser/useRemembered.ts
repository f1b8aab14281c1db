import { storageApiRef, useApiHolder } from '@backstage/core-plugin-api';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';

/**
 * What is remembered, under which name, and what holds until it is. The bucket
 * is the plugin's.
 *
 * @public
 */
export type RememberedOptions<T extends string | boolean> = {
  bucket: string;
  key: string;
  usual: T;
};

/**
 * A choice of the user's that stays, in the portal's own storage of settings;
 * in a portal without one, as long as the page is open.
 *
 * @public
 */
export function useRemembered<T extends string | boolean>(
  options: RememberedOptions<T>,
): [T, (value: T) => void] {
  const { bucket, key, usual } = options;
  const storageApi = useApiHolder().get(storageApiRef);
  const storage = useMemo(
    () => storageApi?.forBucket(bucket),
    [storageApi, bucket],
  );
  const [chosen, setChosen] = useState<T>();
  const subscribe = useCallback(
    (onChange: () => void) => {
      const subscription = storage?.observe$(key).subscribe(onChange);
      return () => subscription?.unsubscribe();
    },
    [storage, key],
  );
  const kept = useSyncExternalStore(
    subscribe,
    () => storage?.snapshot<T>(key).value,
  );
  const remember = useCallback(
    (value: T) => {
      setChosen(value);
      storage?.set(key, value);
    },
    [storage, key],
  );
  return [(kept as T | undefined) ?? chosen ?? usual, remember];
}

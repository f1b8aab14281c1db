import { useApiHolder } from '@backstage/core-plugin-api';
import {
  defaultEntityPresentation,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { isEntityRef, withoutService } from './entityNames';

/**
 * What an entity is called as far as the page knows already, for messages,
 * which are told at once; the reference as it stands if that leads nowhere.
 *
 * @public
 */
export function useEntityTitleOf(): (ref: string) => string {
  const presentationApi = useApiHolder().get(entityPresentationApiRef);
  return useCallback(
    ref => {
      if (!isEntityRef(ref)) {
        return withoutService(ref);
      }
      const { primaryTitle } =
        presentationApi?.forEntity(ref).snapshot ??
        defaultEntityPresentation(ref);
      return primaryTitle;
    },
    [presentationApi],
  );
}

import {
  appTreeApiRef,
  coreExtensionData,
  useApi,
} from '@backstage/frontend-plugin-api';
import { SearchFilterResultTypeBlueprint } from '@backstage/plugin-search-react/alpha';
import { useMemo } from 'react';
import { usePortalTranslations } from '../translation';
import type { PaletteItem } from './items';
import { withEntities, type ResultType } from './resultTypes';

/** The pages of the portal that have an address of their own. */
export function usePages(): PaletteItem[] {
  const appTreeApi = useApi(appTreeApiRef);
  return useMemo(() => {
    const { tree } = appTreeApi.getTree();
    return [...tree.nodes.values()].flatMap(({ spec, instance }) => {
      const href = instance?.getData(coreExtensionData.routePath);
      const title =
        instance?.getData(coreExtensionData.title) ?? spec.plugin.title;
      return spec.id.startsWith('page:') && href && title && !/[:*]/.test(href)
        ? [{ id: spec.id, title, href }]
        : [];
    });
  }, [appTreeApi]);
}

/**
 * The kinds of things that the portal's search knows apart, none if its page
 * tells none apart.
 */
export function useResultTypes(): ResultType[] {
  const appTreeApi = useApi(appTreeApiRef);
  const t = usePortalTranslations();
  return useMemo(() => {
    const { tree } = appTreeApi.getTree();
    const known: ResultType[] = [...tree.nodes.values()].flatMap(
      ({ instance }) =>
        instance?.getData(
          SearchFilterResultTypeBlueprint.dataRefs.resultType,
        ) ?? [],
    );
    return known.length > 0
      ? withEntities(known, t('palette.entities'))
      : known;
  }, [appTreeApi, t]);
}

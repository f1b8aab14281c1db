import {
  appThemeApiRef,
  identityApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { usePortalTranslations } from '../translation';
import type { PaletteItem } from './items';

/** What one can do on every page: change the theme, and sign out. */
export function usePortalActions(): PaletteItem[] {
  const t = usePortalTranslations();
  const themeApi = useApi(appThemeApiRef);
  const identityApi = useApi(identityApiRef);
  const keywords = [t('palette.theme')];
  return [
    {
      id: 'theme:light',
      title: t('palette.light'),
      keywords,
      onSelect: () => themeApi.setActiveThemeId('light'),
    },
    {
      id: 'theme:dark',
      title: t('palette.dark'),
      keywords,
      onSelect: () => themeApi.setActiveThemeId('dark'),
    },
    {
      id: 'theme:system',
      title: t('palette.system'),
      keywords,
      onSelect: () => themeApi.setActiveThemeId(undefined),
    },
    {
      id: 'sign-out',
      title: t('palette.signOut'),
      onSelect: () => identityApi.signOut(),
    },
  ];
}

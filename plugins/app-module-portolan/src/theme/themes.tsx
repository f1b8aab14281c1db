import './theme.css';
import { ThemeBlueprint } from '@backstage/plugin-app-react';
import { RiMoonLine, RiSunLine } from '@remixicon/react';
import { PortalThemeProvider } from './PortalThemeProvider';

/** {@link PortalThemeProvider} in light. */
export const lightTheme = ThemeBlueprint.make({
  name: 'light',
  params: {
    theme: {
      id: 'light',
      title: 'Light Theme',
      variant: 'light',
      icon: <RiSunLine aria-hidden />,
      Provider: PortalThemeProvider,
    },
  },
});

/** {@link PortalThemeProvider} in dark. */
export const darkTheme = ThemeBlueprint.make({
  name: 'dark',
  params: {
    theme: {
      id: 'dark',
      title: 'Dark Theme',
      variant: 'dark',
      icon: <RiMoonLine aria-hidden />,
      Provider: PortalThemeProvider,
    },
  },
});

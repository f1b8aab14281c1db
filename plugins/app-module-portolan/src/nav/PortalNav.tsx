import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import type {
  NavContentComponentProps,
  NavContentNavItem,
} from '@backstage/plugin-app-react';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import {
  RiCommandLine,
  RiMenuLine,
  RiNotification3Line,
  RiSearchLine,
} from '@remixicon/react';
import { paletteApiRef } from '@portolan/frontend-kit';
import { useApi } from '@backstage/frontend-plugin-api';
import { Fragment } from 'react';
import { usePortalTranslations } from '../translation';
import { NavLogo } from './NavLogo';
import { NotificationsItem } from './NotificationsItem';
import { PageTitle } from './PageTitle';
import { placedPages } from './places';
import { SkipLink } from './SkipLink';

/** Pages that are reached elsewhere in the navigation. */
const ELSEWHERE = ['page:search', 'page:notifications'];

/**
 * The navigation: a bar at the side, and on a phone one at the bottom whose
 * groups open as sheets. What people come for most often goes first, as the
 * plugins say, and the rest follows by title.
 */
export function PortalNav(props: NavContentComponentProps) {
  const t = usePortalTranslations();
  const palette = useApi(paletteApiRef);
  const nav = props.navItems.withComponent(NavItem);
  ELSEWHERE.forEach(id => nav.take(id));
  const first = placedPages(props.navItems.rest()).map(id => (
    <Fragment key={id}>{nav.take(id)}</Fragment>
  ));
  const settings = nav.take('page:user-settings');

  return (
    <>
      <PageTitle />
      <SkipLink />
      <Sidebar>
        <NavLogo />
        <SidebarGroup
          label={t('nav.search')}
          icon={<RiSearchLine size={24} />}
          to="/search"
        >
          <SidebarSearchModal />
        </SidebarGroup>
        <SidebarDivider />
        <SidebarGroup label={t('nav.menu')} icon={<RiMenuLine size={24} />}>
          <SidebarItem
            icon={() => <RiCommandLine aria-hidden />}
            text={t('nav.palette')}
            onClick={() => palette.open()}
          />
          {first}
          <SidebarDivider />
          <SidebarScrollWrapper>
            {nav.rest({ sortBy: 'title' })}
          </SidebarScrollWrapper>
        </SidebarGroup>
        <SidebarSpace />
        <SidebarDivider />
        <SidebarGroup
          label={t('nav.notifications')}
          icon={<RiNotification3Line size={24} />}
          to="/notifications"
        >
          <NotificationsItem />
        </SidebarGroup>
        <SidebarDivider />
        <SidebarGroup
          label={t('nav.settings')}
          icon={<UserSettingsSignInAvatar />}
          to="/settings"
        >
          {settings}
        </SidebarGroup>
      </Sidebar>
    </>
  );
}

function NavItem(props: NavContentNavItem) {
  return (
    <SidebarItem icon={() => props.icon} to={props.href} text={props.title} />
  );
}

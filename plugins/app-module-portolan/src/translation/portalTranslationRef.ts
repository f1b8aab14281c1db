import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Every word of the app itself; those of its pages are with their plugins.
 *
 * @public
 */
export const portalTranslationRef = createTranslationRef({
  id: 'app.portolan',
  messages: {
    home: {
      hello: 'Hello',
      helloTo: 'Hello, {{name}}',
      search: 'Search the portal',
      searchPlaceholder: 'Search everything',
      links: {
        label: 'Quick links',
        systems: 'Systems',
        systemsAbout: 'What we run, and who owns it',
        apis: 'APIs',
        apisAbout: 'Definitions, with an explorer',
        docs: 'Docs',
        docsAbout: 'Guides and decisions',
        teams: 'Teams',
        teamsAbout: 'Who does what',
      },
    },
    nav: {
      home: 'Portolan home',
      skip: 'Skip to content',
      search: 'Search',
      menu: 'Menu',
      notifications: 'Notifications',
      settings: 'Settings',
      palette: 'Go to…',
    },
    titles: { nothing: 'Not found' },
    palette: {
      title: 'Go to',
      field: 'Page, task, entity or action',
      placeholder: 'Type to find a page, a task, an entity or an action',
      list: 'What there is to choose',
      recent: 'Recent',
      actions: 'Actions',
      pages: 'Pages',
      entities: 'Entities',
      search: 'Search',
      results: 'Found',
      everything: 'Search everything for “{{text}}”',
      searching: 'Searching…',
      nothing: 'Nothing is called “{{text}}”.',
      theme: 'Theme',
      light: 'Light theme',
      dark: 'Dark theme',
      system: "The system's theme",
      signOut: 'Sign out',
    },
    notifications: {
      unread: 'Unread notifications',
      none: 'Nothing new.',
      all: 'See all',
    },
    signIn: {
      noMethod: 'Nobody can sign in yet',
      noMethodText:
        'The configuration names no way to sign in. Start the portal with one of the files app-config.sign-in-alb.yaml and app-config.sign-in-github.yaml.',
      github: 'Sign in with your GitHub account',
      choose: 'Who do you want to be?',
      chooseText:
        'This is the demo: made-up people of a made-up freight company, on this machine only. You can change places at any time.',
      retrying: 'One moment',
      retryingText:
        "The portal can't sign you in as {{name}} yet. Right after a start it needs some seconds to read its people; this page tries again by itself.",
      retryNow: 'Try again now',
      chooseAgain: 'Choose someone else',
    },
  },
});

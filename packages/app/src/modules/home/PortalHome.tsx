import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Fragment } from 'react';
import { Greeting } from './Greeting';
import { HomeSearch } from './HomeSearch';
import styles from './PortalHome.module.css';
import { QuickLinks } from './QuickLinks';

type Widget = HomePageLayoutProps['widgets'][number];

/** The plugin whose widgets are about work; the other widgets lead to places. */
const WORK_PLUGIN = 'task-manager';

/** The first page: what waits for you, then where you may want to go. */
export function PortalHome(props: HomePageLayoutProps) {
  const isWork = (widget: Widget) =>
    widget.node.spec.plugin.pluginId === WORK_PLUGIN;

  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <Greeting />
        <HomeSearch />
      </header>
      <Widgets widgets={props.widgets.filter(isWork)} />
      <QuickLinks />
      <Widgets widgets={props.widgets.filter(widget => !isWork(widget))} />
    </main>
  );
}

function Widgets(props: Pick<HomePageLayoutProps, 'widgets'>) {
  return (
    <div className={styles.widgets}>
      {props.widgets.map((widget, index) => (
        <Fragment key={widget.name ?? index}>{widget.component}</Fragment>
      ))}
    </div>
  );
}

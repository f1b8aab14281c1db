import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Fragment } from 'react';
import { Greeting } from './Greeting';
import { HomeSearch } from './HomeSearch';
import styles from './PortalHome.module.css';
import { QuickLinks } from './QuickLinks';
import { sortWidgets } from './sortWidgets';

/** The first page: what waits for you, then where you may want to go. */
export function PortalHome(props: HomePageLayoutProps) {
  const { work, others } = sortWidgets(props.widgets);
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <Greeting />
        <HomeSearch />
      </header>
      <Widgets widgets={work} className={styles.work} />
      <QuickLinks />
      <Widgets widgets={others} className={styles.others} />
    </main>
  );
}

function Widgets(
  props: Pick<HomePageLayoutProps, 'widgets'> & { className: string },
) {
  return (
    <div className={`${styles.widgets} ${props.className}`}>
      {props.widgets.map((widget, index) => (
        <Fragment key={widget.name ?? index}>{widget.component}</Fragment>
      ))}
    </div>
  );
}

import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Fragment } from 'react';
import { Greeting } from './Greeting';
import { HomeSearch } from './HomeSearch';
import styles from './PortalHome.module.css';
import { QuickLinks } from './QuickLinks';

/** Widgets that lead back to places; those about work come before them. */
const PLACES = ['HomePageStarredEntities', 'HomePageRecentlyVisited'];

/** The first page: what waits for you, then where you may want to go. */
export function PortalHome(props: HomePageLayoutProps) {
  const isPlace = (name?: string) => PLACES.includes(name ?? '');
  const work = props.widgets.filter(widget => !isPlace(widget.name));
  const places = props.widgets.filter(widget => isPlace(widget.name));

  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <Greeting />
        <HomeSearch />
      </header>
      <Widgets widgets={work} />
      <QuickLinks />
      <Widgets widgets={places} />
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

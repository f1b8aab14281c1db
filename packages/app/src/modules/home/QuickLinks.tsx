import { Link } from '@backstage/ui';
import {
  RiBookOpenLine,
  RiNodeTree,
  RiPlugLine,
  RiTeamLine,
} from '@remixicon/react';
import styles from './QuickLinks.module.css';

const LINKS = [
  {
    href: '/catalog?filters[kind]=system',
    label: 'Systems',
    about: 'What we run, and who owns it',
    Icon: RiNodeTree,
  },
  {
    href: '/api-docs',
    label: 'APIs',
    about: 'Definitions, with an explorer',
    Icon: RiPlugLine,
  },
  {
    href: '/docs',
    label: 'Docs',
    about: 'Guides and decisions',
    Icon: RiBookOpenLine,
  },
  {
    href: '/catalog?filters[kind]=group',
    label: 'Teams',
    about: 'Who does what',
    Icon: RiTeamLine,
  },
];

/** The places that people look for most often. */
export function QuickLinks() {
  return (
    <nav aria-label="Quick links">
      <ul className={styles.links}>
        {LINKS.map(({ href, label, about, Icon }) => (
          <li key={href} className={styles.item}>
            <Icon size={24} aria-hidden="true" className={styles.icon} />
            <div>
              <Link href={href} weight="bold" className={styles.link}>
                {label}
              </Link>
              <div className={styles.about}>{about}</div>
            </div>
          </li>
        ))}
      </ul>
    </nav>
  );
}

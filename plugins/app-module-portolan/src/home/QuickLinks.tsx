import { Link } from '@backstage/ui';
import {
  RiBookOpenLine,
  RiNodeTree,
  RiPlugLine,
  RiTeamLine,
} from '@remixicon/react';
import { usePortalTranslations } from '../translation';
import styles from './QuickLinks.module.css';

const LINKS = [
  {
    word: 'systems',
    href: '/catalog?filters[kind]=system',
    Icon: RiNodeTree,
  },
  {
    word: 'apis',
    href: '/api-docs',
    Icon: RiPlugLine,
  },
  {
    word: 'docs',
    href: '/docs',
    Icon: RiBookOpenLine,
  },
  {
    word: 'teams',
    href: '/catalog?filters[kind]=group',
    Icon: RiTeamLine,
  },
] as const;

/** The places that people look for most often. */
export function QuickLinks() {
  const t = usePortalTranslations();
  return (
    <nav aria-label={t('home.links.label')}>
      <ul className={styles.links}>
        {LINKS.map(({ word, href, Icon }) => (
          <li key={href} className={styles.item}>
            <Icon size={24} aria-hidden="true" className={styles.icon} />
            <div>
              <Link href={href} weight="bold" className={styles.link}>
                {t(`home.links.${word}`)}
              </Link>
              <div className={styles.about}>{t(`home.links.${word}About`)}</div>
            </div>
          </li>
        ))}
      </ul>
    </nav>
  );
}

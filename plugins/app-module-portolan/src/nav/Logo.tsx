import styles from './Logo.module.css';

/** Props of {@link Logo}. */
export type LogoProps = {
  /** Also shows the name beside the mark. */
  withName?: boolean;
};

/** Portolan's mark: the compass rose and rhumb lines of a portolan chart. */
export function Logo(props: LogoProps) {
  return (
    <span className={styles.logo}>
      <svg viewBox="0 0 32 32" className={styles.mark} aria-hidden="true">
        <g className={styles.lines}>
          <path d="M7 7 25 25M25 7 7 25" />
          <circle cx="16" cy="16" r="10" />
        </g>
        <path
          className={styles.rose}
          d="M16 2.5 18.8 13.2 29.5 16 18.8 18.8 16 29.5 13.2 18.8 2.5 16 13.2 13.2Z"
        />
        <path className={styles.north} d="M16 2.5 18.8 13.2 16 16 13.2 13.2Z" />
      </svg>
      {props.withName && <span className={styles.name}>Portolan</span>}
    </span>
  );
}

import { Avatar } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import type { DemoPerson } from './signInConfig';
import styles from './PersonButton.module.css';

/** Props of {@link PersonButton}. */
export type PersonButtonProps = {
  person: DemoPerson;
  onPress(): void;
};

/** One person to sign in as: name, role and team. */
export function PersonButton({ person, onPress }: PersonButtonProps) {
  const about = [person.role, person.team].filter(Boolean).join(' · ');
  return (
    <button type="button" className={styles.person} onClick={onPress}>
      <Avatar
        src=""
        name={person.displayName}
        size="large"
        purpose="decoration"
      />
      <span className={styles.text}>
        <span className={styles.name}>{person.displayName}</span>
        {about && <span className={styles.about}>{about}</span>}
      </span>
      <RiArrowRightLine size={20} aria-hidden="true" />
    </button>
  );
}

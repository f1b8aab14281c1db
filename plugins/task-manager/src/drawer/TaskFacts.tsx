import type { ReactNode } from 'react';
import type { Task } from '@portolan/plugin-task-manager-common';
import { EntityName, PersonName, LabelTags } from '@portolan/frontend-kit';
import { useTranslations } from '../translation';
import { DueDate, PriorityLabel, StatusLabel } from '../task';
import styles from './TaskDrawer.module.css';

/**
 * The fields of a task that one may only read: as text, since a field invites
 * to change it.
 */
export function TaskFacts({ task }: { task: Task }) {
  const t = useTranslations();
  const { assigneeRef, dueDate, entityRef, labels } = task;
  return (
    <dl className={styles.facts}>
      <Fact name={t('field.status')}>
        <StatusLabel status={task.status} />
      </Fact>
      <Fact name={t('field.priority')}>
        <PriorityLabel priority={task.priority} />
      </Fact>
      <Fact name={t('field.assignee')}>
        {assigneeRef && <PersonName entityRef={assigneeRef} link />}
      </Fact>
      <Fact name={t('field.dueDate')}>
        {dueDate && <DueDate task={task} isLabelled />}
      </Fact>
      <Fact name={t('field.entity')}>
        {entityRef && <EntityName entityRef={entityRef} link />}
      </Fact>
      <Fact name={t('field.labels')}>
        {labels.length > 0 && <LabelTags labels={labels} max={labels.length} />}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const t = useTranslations();
  return (
    <div className={styles.fact}>
      <dt className={styles.factName}>{name}</dt>
      <dd className={styles.factValue}>{children || t('drawer.none')}</dd>
    </div>
  );
}

import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import { spec } from './openapi/generated';

const { parameters, schemas } = spec.components;
const { TaskCreate, TaskPatch, TaskFilter, BulkRequest, Finding, ViewInput } =
  schemas;

describe('the limits of the contract', () => {
  it('are those that the services hold, and that the pages show', () => {
    const task = TaskCreate.properties;
    expect({
      titleLength: task.title.maxLength,
      descriptionLength: task.description.maxLength,
      commentLength: schemas.CommentInput.properties.body.maxLength,
      labels: task.labels.maxItems,
      labelLength: schemas.Label.maxLength,
      searchLength: parameters.q.schema.maxLength,
      filterValues: parameters.status.schema.maxItems,
      sourceLength: schemas.Source.maxLength,
      fingerprintLength: task.fingerprint.maxLength,
      refLength: schemas.EntityRef.maxLength,
      viewNameLength: ViewInput.properties.name.maxLength,
      viewQueryLength: ViewInput.properties.query.maxLength,
      findings: schemas.FindingsReport.properties.findings.maxItems,
      pageSize: parameters.limit.schema.maximum,
      bulkTasks: BulkRequest.properties.ids.maxItems,
    }).toEqual(TASK_LIMITS);
  });

  it('are the same wherever a field stands', () => {
    for (const { properties } of [TaskPatch, Finding]) {
      const { title, description, entityRef, assigneeRef, labels } =
        TaskCreate.properties;
      expect(properties).toMatchObject({
        title,
        description,
        entityRef: { maxLength: entityRef.maxLength },
        assigneeRef: { maxLength: assigneeRef.maxLength },
        labels: { maxItems: labels.maxItems, items: labels.items },
      });
    }
    const filters = TaskFilter.properties;
    for (const field of [
      'status',
      'priority',
      'assignee',
      'entity',
      'label',
      'source',
      'creator',
      'q',
    ] as const) {
      expect(filters[field]).toEqual(parameters[field].schema);
    }
    expect(BulkRequest.properties.updates.maxItems).toBe(
      BulkRequest.properties.ids.maxItems,
    );
    expect(ViewInput.properties.sharedWith.maxLength).toBe(
      TASK_LIMITS.refLength,
    );
  });
});

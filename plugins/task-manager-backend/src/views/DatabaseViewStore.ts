import { ConflictError } from '@backstage/errors';
import type { View, ViewInput } from '@portolan/plugin-task-manager-common';
import type { Knex } from 'knex';
import { v7 as uuid } from 'uuid';
import { isUniqueViolation, now, toTimestamp } from '@portolan/backend-kit';
import type { ViewStore } from './ViewStore';

const MAX_VIEWS_PER_OWNER = 100;

type ViewRow = {
  id: string;
  owner_ref: string;
  name: string;
  layout: View['layout'];
  query: string;
  shared_with: string | null;
  created_at: Date | string;
  updated_at: Date | string;
};

/** Keeps saved views in the plugin's database. */
export class DatabaseViewStore implements ViewStore {
  static create(options: { database: Knex }) {
    return new DatabaseViewStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async list(options: { ownerRef: string; groupRefs: string[] }) {
    const rows = await this.views()
      .where('owner_ref', options.ownerRef)
      .orWhereIn('shared_with', options.groupRefs)
      .orderBy([{ column: 'name' }, { column: 'id' }]);
    return rows.map(toView);
  }

  async get(id: string) {
    const row = await this.views().where({ id }).first();
    return row && toView(row);
  }

  async create({ ownerRef, input }: { ownerRef: string; input: ViewInput }) {
    await this.assertRoom(ownerRef);
    const time = now();
    const [row] = await this.unique(input.name, () =>
      this.views()
        .insert({
          id: uuid(),
          owner_ref: ownerRef,
          ...toColumns(input),
          created_at: time,
          updated_at: time,
        })
        .returning('*'),
    );
    return toView(row);
  }

  async replace({ id, input }: { id: string; input: ViewInput }) {
    const [row] = await this.unique(input.name, () =>
      this.views()
        .where({ id })
        .update({ ...toColumns(input), updated_at: now() })
        .returning('*'),
    );
    return row && toView(row);
  }

  async delete(id: string) {
    await this.views().where({ id }).delete();
  }

  private views() {
    return this.database<ViewRow>('task_views');
  }

  private async assertRoom(ownerRef: string) {
    const count = await this.views()
      .where('owner_ref', ownerRef)
      .count<{ n: string | number }[]>({ n: '*' });
    if (Number(count[0].n) >= MAX_VIEWS_PER_OWNER) {
      throw new ConflictError(
        `You have ${MAX_VIEWS_PER_OWNER} views, which is the most; delete one first`,
      );
    }
  }

  private async unique<T>(name: string, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (isUniqueViolation(error)) {
        throw new ConflictError(
          `name: you already have a view named '${name}'`,
        );
      }
      throw error;
    }
  }
}

function toColumns(input: ViewInput) {
  return {
    name: input.name,
    layout: input.layout,
    query: input.query,
    shared_with: input.sharedWith ?? null,
  };
}

function toView(row: ViewRow): View {
  return {
    id: row.id,
    name: row.name,
    layout: row.layout,
    query: row.query,
    sharedWith: row.shared_with,
    ownerRef: row.owner_ref,
    createdAt: toTimestamp(row.created_at),
    updatedAt: toTimestamp(row.updated_at),
  };
}

import type { PluginBenchmarks } from 'test-portal';
import { prepareDataset } from './dataset.ts';
import { mix, mixWithScrapes } from './workloads/mix.ts';
import { getById, listHundred, listTwenty, search } from './workloads/reads.ts';
import { contend, create } from './workloads/writes.ts';

/** What `./portal bench` measures of the task manager. */
export const benchmarks: PluginBenchmarks = {
  pluginId: 'task-manager',
  workloads: [
    getById,
    listTwenty,
    listHundred,
    search,
    create,
    contend,
    mix,
    mixWithScrapes,
  ],
  prepare: prepareDataset,
  floor: new URL('floor/server.ts', import.meta.url),
};

import { findInPlugins, type PluginBenchmarks } from 'test-portal';

/** What each plugin wants measured, as its `bench/index.ts` exports it. */
export async function findBenchmarks(): Promise<PluginBenchmarks[]> {
  const modules = await findInPlugins<{ benchmarks: PluginBenchmarks }>(
    'bench/index.ts',
  );
  return modules.map(({ benchmarks }) => benchmarks);
}

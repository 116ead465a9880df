import DataLoader from 'dataloader';

/**
 * The request's batching loader of a name, made on first use: all keys asked for in one tick reach `load` in one call.
 * `load` answers one value per key, in the order of the keys.
 */
export function loaderOf<Value>(
  loaders: Map<string, unknown>,
  name: string,
  load: (keys: readonly string[]) => Promise<Value[]>,
): DataLoader<string, Value> {
  const existing = loaders.get(name) as DataLoader<string, Value> | undefined;
  if (existing) return existing;
  const loader = new DataLoader<string, Value>(load, { maxBatchSize: 1000 });
  loaders.set(name, loader);
  return loader;
}

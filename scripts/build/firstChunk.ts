// One file for all that the first view imports. Left to itself the bundler cuts out whatever a later chunk shares with
// it: a dozen small files, which compress worse (2 KB of brotli in all) and are a request each.
import type { Rolldown } from 'vite';

/** Names the chunk of a module: the first one if the entry reaches it by static imports, else none of ours. */
export function firstChunk(entry: RegExp): (id: string, context: { getModuleInfo(id: string): Pick<Rolldown.ModuleInfo, 'importers'> | null }) => string | null {
  const known = new Map<string, boolean>();
  return (id, context) => {
    const reached = (module: string): boolean => {
      const before = known.get(module);
      if (before !== undefined) return before;
      // Walks up to the entry; what has been seen on the way needs no second look.
      const seen = new Set([module]);
      const open = [module];
      let found = false;
      for (let at = open.pop(); at !== undefined && !found; at = open.pop()) {
        found = entry.test(at) || known.get(at) === true;
        for (const importer of context.getModuleInfo(at)?.importers ?? []) {
          if (seen.has(importer) || known.get(importer) === false) continue;
          seen.add(importer);
          open.push(importer);
        }
      }
      known.set(module, found);
      return found;
    };
    // The entry itself stays the entry.
    return !entry.test(id) && reached(id) ? 'first' : null;
  };
}

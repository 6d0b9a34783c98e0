// Few files: one for all that the first view imports, one for all that comes soon after it, one for what waits until
// somebody is there. Left to itself the bundler cuts out whatever two chunks share: dozens of small files, which compress
// worse and are a request each.
import type { Rolldown } from 'vite';

type Context = { getModuleInfo(id: string): Pick<Rolldown.ModuleInfo, 'importers'> | null };

/** Whether static imports lead to a module from one of the entries. */
function reaching(entry: RegExp): (id: string, context: Context) => boolean {
  const known = new Map<string, boolean>();
  return (id, context) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Walks up to the entry; what has been seen on the way needs no second look.
    const seen = new Set([id]);
    const open = [id];
    let found = false;
    for (let at = open.pop(); at !== undefined && !found; at = open.pop()) {
      found = entry.test(at) || known.get(at) === true;
      for (const importer of context.getModuleInfo(at)?.importers ?? []) {
        if (seen.has(importer) || known.get(importer) === false) continue;
        seen.add(importer);
        open.push(importer);
      }
    }
    known.set(id, found);
    return found;
  };
}

/**
 * Names the chunk of a module: the first of `chunks` whose entry reaches it, else none of ours. The entry of the page
 * itself stays what it is, and so do modules `apart`.
 */
export function chunkOf(
  page: RegExp,
  chunks: Record<string, RegExp>,
  apart = /^$/,
): (id: string, context: Context) => string | null {
  const reached = Object.entries(chunks).map(([name, entry]) => [name, reaching(entry)] as const);
  return (id, context) =>
    page.test(id) || apart.test(id) ? null : (reached.find(([, reaches]) => reaches(id, context))?.[0] ?? null);
}

/** One group for each chunk. Earlier groups take the modules that they share with later ones. */
export const chunkGroups = (page: RegExp, chunks: Record<string, RegExp>, apart?: RegExp) => {
  const name = chunkOf(page, chunks, apart);
  const names = Object.keys(chunks);
  return names.map((chunk, at) => ({
    name: (id: string, context: Context) => (name(id, context) === chunk ? chunk : null),
    priority: names.length - at,
  }));
};

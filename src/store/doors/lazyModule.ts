import { tables } from '../../words/catalogue.ts';

/** A module that comes when somebody wants it. */
export interface LazyModule<Module> {
  /** The module, once it has been loaded. */
  loaded: () => Module | null;
  load: () => Promise<Module>;
}

/** Modules of jose with sentences hand on their tables as `sentences`: these are said in the chosen language. */
const hasSentences = (module: unknown): module is { sentences: object } => 'sentences' in (module as object);

/** Loads a module once. A failure (a lost network) is not remembered: the next call tries again. */
export function lazyModule<Module>(fetchModule: () => Promise<Module>): LazyModule<Module> {
  let loading: Promise<Module> | null = null;
  let loaded: Module | null = null;
  return {
    loaded: () => loaded,
    load: () =>
      (loading ??= fetchModule().then(
        (module) => {
          if (hasSentences(module)) tables(module.sentences);
          return (loaded = module);
        },
        (cause: unknown) => {
          loading = null;
          throw cause;
        },
      )),
  };
}

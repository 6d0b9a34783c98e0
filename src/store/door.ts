/** A module that comes when somebody wants it. */
export interface Door<Module> {
  /** The module, once it has been loaded. */
  loaded: () => Module | null;
  load: () => Promise<Module>;
}

/** Loads a module once. A failure (a lost network) is not remembered: the next call tries again. */
export function door<Module>(fetchModule: () => Promise<Module>): Door<Module> {
  let loading: Promise<Module> | null = null;
  let loaded: Module | null = null;
  return {
    loaded: () => loaded,
    load: () =>
      (loading ??= fetchModule().then(
        (module) => (loaded = module),
        (cause: unknown) => {
          loading = null;
          throw cause;
        },
      )),
  };
}

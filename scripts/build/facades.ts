// A module that is asked for later and lies in a common chunk gets a file of its own from the bundler, which only hands
// on what that chunk exports: a request for nothing (rolldown issue 9729). Whoever asks is sent to the chunk itself.
import type { Plugin } from 'vite';

const FACADE = /^((?:import[^;]*;)*)export\{([^}]*)\}(?:from["'`]\.\/([^"'`]+)["'`])?;?\s*$/;
const IMPORT = /import\{([^}]*)\}from["'`]\.\/([^"'`]+)["'`];/g;

const pairs = (list: string): [string, string][] =>
  list.split(',').map((each) => {
    const [there = '', here = there] = each.trim().split(/\s+as\s+/);
    return [here, there];
  });

interface Facade {
  /** The chunk that has it all. */
  chunk: string;
  /** Pairs: the name that importers ask for, and its name in `from`. */
  names: [string, string][];
}

/** Reads a file that only hands on exports of one single chunk; null for any other. */
export function facadeIn(code: string): Facade | null {
  const [whole, imports = '', exported = '', from] = FACADE.exec(code.trim()) ?? [];
  if (whole === undefined) return null;
  if (from !== undefined) return { chunk: from, names: pairs(exported) };
  const imported = new Map<string, { chunk: string; there: string }>();
  for (const [, list = '', chunk = ''] of imports.matchAll(IMPORT))
    for (const [here, there] of pairs(list)) imported.set(here, { chunk, there });
  const names = pairs(exported).map(([name, here]) => ({ name, ...imported.get(here) }));
  const [chunk, ...others] = new Set(names.map((each) => each.chunk));
  if (chunk === undefined || others.length > 0) return null;
  return { chunk, names: names.map(({ name, there = name }) => [name, there]) };
}

/** A chunk's code with every import of a facade led to what is behind it. */
export function withoutFacades(code: string, facades: ReadonlyMap<string, Facade>): string {
  return code
    .replaceAll(/import\(\s*(["'`])\.\/([^"'`]+)\1\s*\)/g, (whole, _quote, file: string) => {
      const facade = facades.get(file);
      if (!facade) return whole;
      const object = facade.names.map(([name, there]) => `${name}:m.${there}`).join(',');
      return `import("./${facade.chunk}").then(m=>({${object}}))`;
    })
    .replaceAll(/"(\.\/|assets\/)([^"]+\.js)"/g, (whole, folder: string, file: string) => {
      const facade = facades.get(file);
      return facade ? `"${folder}${facade.chunk}"` : whole;
    });
}

export function facades(): Plugin {
  return {
    name: 'jotlab-facades',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const found = new Map<string, Facade>();
        for (const [name, chunk] of Object.entries(bundle)) {
          if (chunk.type !== 'chunk' || !chunk.isDynamicEntry) continue;
          const facade = facadeIn(chunk.code);
          if (!facade) continue;
          found.set(name.replace(/^assets\//, ''), facade);
          delete bundle[name];
        }
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk') chunk.code = withoutFacades(chunk.code, found);
      },
    },
  };
}

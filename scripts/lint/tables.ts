// The tables that lint takes names from. Vite loads them for plugin.js, since Node 20 reads no TypeScript.
export { ALGORITHMS } from '../../src/jose/tables/algs.ts';
export { CURVE_NAMES } from '../../src/jose/tables/curves.ts';

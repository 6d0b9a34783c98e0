// The list of many tokens, for where there is no worker.
export { ManyEngine } from '../many/engine.ts';

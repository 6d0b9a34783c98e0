/** src/worker.ts, built into one script: start it with `startWorker` of ui/trusted.ts. Load it lazily. */
declare module 'virtual:worker' {
  const source: string;
  export default source;
}

/** src/worker.ts, built into one script: start it with `startWorker` of ui/trusted.ts. Load it lazily. */
declare module 'virtual:worker' {
  const source: string;
  export default source;
}

/** src/many.ts, likewise. */
declare module 'virtual:many' {
  const source: string;
  export default source;
}

/** The version of the `jose` package that the build was made with. */
declare const __JOSE_VERSION__: string;

/** The version of package.json, and the commit that was built; that is empty where nobody knows it. */
declare const __JOTLAB_VERSION__: string;
declare const __JOTLAB_COMMIT__: string;

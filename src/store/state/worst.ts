import { createStore } from 'zustand/vanilla';

/** What the verdict says of the findings, in words: written where they are found, which comes later than the verdict. */
export const worst = createStore<{ says: string }>()(() => ({ says: '' }));

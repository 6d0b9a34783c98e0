import { useStore } from 'zustand';
import { seen } from './seen.ts';
import { tamperedOn, type Tampered } from './tamper.ts';

/** Apart from use.ts, so that the first paint does not bring the comparison along. */
export const useTampering = (): Tampered | undefined => useStore(seen, tamperedOn);

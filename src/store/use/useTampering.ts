import { useStore } from 'zustand';
import { frames } from '../state/frames.ts';
import { tamperedOn, type Tampered } from '../derived/tampered.ts';

/** Apart from use.ts, so that the first paint does not bring the comparison along. */
export const useTampering = (): Tampered | undefined => useStore(frames, tamperedOn);

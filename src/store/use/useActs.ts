import { useStore } from 'zustand';
import { frames } from '../state/frames.ts';
import { actsOf, type Act } from '../verbs/acts.ts';

/** Lists the acts that can be done now. It draws its caller at every change: use it only while the list is open. */
export const useActs = (): Act[] => actsOf(useStore(frames));

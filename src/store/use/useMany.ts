import { useStore } from 'zustand';
import { manyStore, type Many } from '../state/many.ts';

export const useMany = <T>(select: (many: Many) => T): T => useStore(manyStore, select);

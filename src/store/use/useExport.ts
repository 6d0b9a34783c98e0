import { exportLayers, type ExportLayer } from '../derived/exportLayers.ts';
import { useSelect } from './useBench.ts';

/** The token on the bench and what opened inside it, each with the key that is for it. */
export const useExportLayers = (): readonly ExportLayer[] => useSelect(exportLayers);

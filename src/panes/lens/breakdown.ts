// The pieces of the Lens that come when something is selected or changed, behind one door.
export { BitLens } from './BitLens.tsx';
export { LinkTo } from './LinkTo.tsx';
export { SizesUnder } from './SizesUnder.tsx';
export { TakeAlong } from './TakeAlong.tsx';
export { TamperNote } from './TamperNote.tsx';

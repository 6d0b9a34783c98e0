// Gathers what the Lens shows beside titles in one later chunk, so that the first selection waits for one file only.
export { Announcement } from './Announcement.tsx';
export { FieldTitle } from './FieldTitle.tsx';
export { FieldFacts } from './FieldFacts.tsx';
export { Overview } from './Overview.tsx';
export { Shape } from './Shape.tsx';

// What the Lens shows beside titles: one later chunk, so that the first selection waits for one file only.
export { Announcement } from './Announcement.tsx';
export { FieldFacts } from './FieldFacts.tsx';
export { Shape } from './Shape.tsx';

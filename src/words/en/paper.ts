import { grouped } from '../../jose/text/grouped.ts';
import { count } from './count.ts';

/** Words on paper about what was left out. */
export const paper = {
  left: (number: number) => `and ${grouped(number)} more`,
  members: (number: number) =>
    `${count(number, 'more member or item is', 'more members and items are')} not printed in this table.`,
  characters: (number: number) => `${count(number, 'more character is', 'more characters are')} not printed here.`,
};

import { count } from './en.ts';

/** What paper says of what is not on it. */
export const paper = {
  left: (number: number) => `and ${number.toLocaleString('en')} more`,
  members: (number: number) => `${count(number, 'more member or item is', 'more members and items are')} not printed in this table.`,
  characters: (number: number) => `${count(number, 'more character is', 'more characters are')} not printed here.`,
};

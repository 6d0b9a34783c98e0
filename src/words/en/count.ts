import { grouped } from '../../jose/text/grouped.ts';

export const count = (number: number, one: string, more: string): string =>
  `${grouped(number)} ${number === 1 ? one : more}`;

/** A sentence without its full stop, to be a part of another or the label of a light. */
export const clause = (sentence: string): string => sentence.replace(/[.\u3002]$/, '');

/** After a separator, before a hump, and before the last capital of a run of them: `urn:` `oasis`, `given` `Name`, `XML` `Http`. */
const BREAK = /(?<=[./_:@#?&=-])(?![./_:@#?&=-])|(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
/** A shorter piece is not worth a line. */
const LEAST = 3;

/** A long name in the pieces between which a line may end. */
export function softBreaks(name: string): string[] {
  const pieces: string[] = [];
  for (const piece of name.split(BREAK)) {
    const last = pieces.at(-1);
    if (last !== undefined && (last.length < LEAST || piece.length < LEAST)) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

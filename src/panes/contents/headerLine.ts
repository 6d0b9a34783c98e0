import { JsonKind, membersOf, scalarValue, type JsonDocument } from '../../jose/text/json.ts';
import { words } from '../../words/words.ts';

/** Header parameters shown in the line, in this order; `cty` and `kid` with their names, the others bare. */
const TOLD = ['alg', 'enc', 'typ', 'cty', 'kid'];
const LONGEST = 28;

/** `ES256 \u00b7 at+jwt \u00b7 kid demo-1`, or null where a header has to be seen whole. */
export function headerLine(json: JsonDocument | undefined): string | null {
  if (!json || json.fault) return null;
  const told: string[] = [];
  let others = 0;
  for (const { name, valueNode } of membersOf(json, 0)) {
    const at = TOLD.indexOf(name);
    const isText = valueNode >= 0 && json.kinds[valueNode] === JsonKind.string;
    if (at < 0 || !isText || told[at] !== undefined) others += 1;
    else {
      const value = String(scalarValue(json, valueNode));
      const short = value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}\u2026` : value;
      told[at] = name === 'kid' || name === 'cty' ? `${name} ${short}` : short;
    }
  }
  const parts = told.filter((each) => each !== undefined);
  return [...parts, ...(others > 0 ? [words.contents.others(others)] : [])].join(' \u00b7 ');
}

import { childNodes, JsonKind, rawText, scalarValue, type JsonDocument } from '../../jose/text/json.ts';

/** Members of a list that are listed. */
const LISTED = 20;

/** For whom a token is meant, each by itself (RFC 7519 section 4.1.3: one or a list). */
export const audiencesOf = (claims: JsonDocument, node: number): string[] =>
  (claims.kinds[node] === JsonKind.array ? [...childNodes(claims, node)].slice(0, LISTED) : [node]).map((each) =>
    claims.kinds[each] === JsonKind.string ? String(scalarValue(claims, each)) : rawText(claims, each),
  );

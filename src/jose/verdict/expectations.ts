import { headerOf } from '../ops/form.ts';
import { parameter, stringParameter } from '../ops/joseHeader.ts';
import type { JoseHeader } from '../ops/joseHeader.ts';
import { jwsOf } from '../ops/verify.ts';
import { claimsOf, claimValues, stringAt, stringsAt } from './claims.ts';
import type { Expectations, LayerInput } from './input.ts';
import { light, type ExpectationName, type Light } from './light.ts';

const list = (values: readonly string[]): string => values.join(', ');

/** RFC 7515 section 4.1.9: without regard to case, `application/` implied. */
const mediaType = (type: string): string => {
  const lower = type.toLowerCase();
  return lower.includes('/') ? lower : `application/${lower}`;
};

const on = (name: ExpectationName) => [{ kind: 'expectation', name } as const];

/** A claim that is to be one of several values. */
function claimLine(layer: LayerInput, name: 'issuer' | 'audience', claim: 'iss' | 'aud', wanted: readonly string[]): Light {
  const evidence = [...on(name), { kind: 'claim', name: claim } as const];
  const { json, nodes } = claimValues(claimsOf(layer), claim);
  const [node, second] = nodes;
  if (second !== undefined) return light('bad', 'expectation-ambiguous', { name: claim }, evidence);
  if (node === undefined) return light('bad', 'expectation-absent', { name: claim, wanted: list(wanted) }, evidence);
  // iss is one string; an array of them is not an issuer (RFC 7519 section 4.1.1).
  const has = claim === 'iss' ? [stringAt(json, node)].filter((text) => text !== undefined) : stringsAt(json, node);
  return has.some((value) => wanted.includes(value))
    ? light('good', 'expectation-met', { name: claim, wanted: list(wanted) }, evidence)
    : light('bad', 'expectation-differs', { name: claim, wanted: list(wanted), has: list(has) }, evidence);
}

function requiredLine(layer: LayerInput, names: readonly string[]): Light {
  const absent = names.filter((name) => claimValues(claimsOf(layer), name).nodes.length === 0);
  return absent.length === 0
    ? light('good', 'expectation-met', { name: list(names), wanted: '' }, on('required'))
    : light('bad', 'expectation-absent', { name: list(absent), wanted: '' }, on('required'));
}

/** Only the protected header counts: what is unprotected feeds no light. */
function headersOf(layer: LayerInput): JoseHeader[] {
  const { token } = layer;
  if (token.kind === 'jwe') return [{ protectedHeader: token.protectedHeader, unprotectedHeader: token.recipients[0]?.unprotectedHeader ?? token.sharedUnprotectedHeader }];
  return (jwsOf(token)?.signatures ?? []).map(headerOf);
}

function headerLine(layer: LayerInput, name: 'algorithms' | 'type', header: 'alg' | 'typ', wanted: readonly string[], same: (a: string, b: string) => boolean): Light {
  const evidence = [...on(name), { kind: 'header', name: header } as const];
  const lines = headersOf(layer).map((each) => {
    const has = stringParameter(each, header);
    if (has !== undefined && !parameter(each, header)?.protected) return light('bad', 'expectation-unprotected', { name: header, has }, evidence);
    if (has === undefined) return light('bad', 'expectation-absent', { name: header, wanted: list(wanted) }, evidence);
    return wanted.some((value) => same(value, has))
      ? light('good', 'expectation-met', { name: header, wanted: list(wanted) }, evidence)
      : light('bad', 'expectation-differs', { name: header, wanted: list(wanted), has }, evidence);
  });
  return lines.find(({ state }) => state === 'bad') ?? lines[0] ?? light('bad', 'expectation-absent', { name: header, wanted: list(wanted) }, evidence);
}

/** One line for each expectation that is set. */
export function expectationLines(layer: LayerInput, wanted: Expectations): Light[] {
  const lines: Light[] = [];
  if (wanted.issuer?.length) lines.push(claimLine(layer, 'issuer', 'iss', wanted.issuer));
  if (wanted.audience?.length) lines.push(claimLine(layer, 'audience', 'aud', wanted.audience));
  if (wanted.algorithms?.length) lines.push(headerLine(layer, 'algorithms', 'alg', wanted.algorithms, (a, b) => a === b));
  if (wanted.type !== undefined && wanted.type !== '') lines.push(headerLine(layer, 'type', 'typ', [wanted.type], (a, b) => mediaType(a) === mediaType(b)));
  if (wanted.required?.length) lines.push(requiredLine(layer, wanted.required));
  return lines;
}

export function expectationsLight(layer: LayerInput, wanted: Expectations): Light {
  const lines = expectationLines(layer, wanted);
  if (lines.length === 0) return light('neutral', 'expectations-not-set');
  const { token } = layer;
  if (token.kind === 'jwe' && !layer.claims) return light('pending', 'expectations-encrypted', { count: lines.length });
  if (token.kind === 'sdJwt' && token.disclosures.length > 0 && !layer.claims) {
    const count = lines.length;
    return layer.disclosureFaults?.length ? light('neutral', 'expectations-not-processed', { count }) : light('pending', 'expectations-unprocessed', { count });
  }
  const failed = lines.filter(({ state }) => state === 'bad');
  const evidence = lines.flatMap((line) => line.evidence);
  const [first] = failed;
  if (first) return light('bad', first.code, { ...first.args, failed: failed.length, count: lines.length }, first.evidence);
  return light('good', 'expectations-met', { count: lines.length }, evidence);
}

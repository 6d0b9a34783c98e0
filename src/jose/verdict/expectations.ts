import { headerOf, jweHeader, parameter, type JoseHeader } from '../token/joseHeader.ts';
import { headerString } from '../token/header.ts';
import { mediaType } from '../token/mediaType.ts';
import { jwsOf } from '../token/parts.ts';
import { claimValues, stringAt, stringsAt } from '../token/claims.ts';
import { claimsOf } from './claims.ts';
import type { Expectations, LayerInput } from './input.ts';
import { light, type ExpectationName, type Light } from './light.ts';
import { nearly } from './nearly.ts';
import { profileLines } from './profileLines.ts';

const list = (values: readonly string[]): string => values.map((value) => `\u201c${value}\u201d`).join(', ');

const on = (name: ExpectationName) => [{ kind: 'expectation', name } as const];

/** A claim that is to be one of several values. */
function claimLine(
  layer: LayerInput,
  name: 'issuer' | 'audience' | 'subject' | 'nonce',
  claim: 'iss' | 'aud' | 'sub' | 'nonce',
  wanted: readonly string[],
): Light {
  const evidence = [...on(name), { kind: 'claim', name: claim } as const];
  const { json, nodes } = claimValues(claimsOf(layer), claim);
  const [node, second] = nodes;
  if (second !== undefined) return light('bad', 'expectation-ambiguous', { name: claim }, evidence);
  if (node === undefined) return light('bad', 'expectation-absent', { name: claim, wanted: list(wanted) }, evidence);
  // Only aud may be an array: several strings are not an issuer (RFC 7519 section 4.1.1).
  const has = claim !== 'aud' ? [stringAt(json, node)].filter((text) => text !== undefined) : stringsAt(json, node);
  return has.some((value) => wanted.includes(value))
    ? light('good', 'expectation-met', { name: claim, wanted: list(wanted) }, evidence)
    : light(
        'bad',
        'expectation-differs',
        { name: claim, wanted: list(wanted), has: list(has), nearly: nearly(has, wanted) },
        evidence,
      );
}

function requiredLine(layer: LayerInput, names: readonly string[]): Light {
  const absent = names.filter((name) => claimValues(claimsOf(layer), name).nodes.length === 0);
  return absent.length === 0
    ? light('good', 'expectation-met', { name: names.join(', '), count: names.length, wanted: '' }, on('required'))
    : light('bad', 'expectation-absent', { name: absent.join(', '), count: absent.length, wanted: '' }, on('required'));
}

/** Only the protected header counts: an unprotected one never changes a light. */
function headersOf(layer: LayerInput): JoseHeader[] {
  const { token } = layer;
  if (token.kind === 'jwe') return [jweHeader(token, 0)];
  return (jwsOf(token)?.signatures ?? []).map(headerOf);
}

function headerLine(
  layer: LayerInput,
  name: 'algorithms' | 'type',
  header: 'alg' | 'typ',
  wanted: readonly string[],
  same: (a: string, b: string) => boolean,
): Light {
  const evidence = [...on(name), { kind: 'header', name: header } as const];
  const lines = headersOf(layer).map((each) => {
    const has = headerString(each, header);
    if (has !== undefined && !parameter(each, header)?.protected)
      return light('bad', 'expectation-unprotected', { name: header, has }, evidence);
    if (has === undefined) return light('bad', 'expectation-absent', { name: header, wanted: list(wanted) }, evidence);
    return wanted.some((value) => same(value, has))
      ? light('good', 'expectation-met', { name: header, wanted: list(wanted) }, evidence)
      : light(
          'bad',
          'expectation-differs',
          { name: header, wanted: list(wanted), has: list([has]), nearly: nearly([has], wanted) },
          evidence,
        );
  });
  return (
    lines.find(({ state }) => state === 'bad') ??
    lines[0] ??
    light('bad', 'expectation-absent', { name: header, wanted: list(wanted) }, evidence)
  );
}

/** What has been read of broken JSON is no answer: the rest may hold another, or the one that seems to be missing. */
function unlessBroken(layer: LayerInput, line: Light): Light {
  if (line.state !== 'good' && line.code !== 'expectation-absent') return line;
  const ofHeader = line.evidence.some(({ kind }) => kind === 'header');
  const parts = ofHeader ? headersOf(layer).flat() : [claimsOf(layer)];
  if (!parts.some((part) => part?.json?.fault)) return line;
  const names = line.evidence.flatMap((each) => (each.kind === 'claim' ? [each.name] : []));
  return light(
    'neutral',
    'expectation-broken',
    { name: line.args['name'] ?? names.join(', '), of: ofHeader ? 'header' : 'payload' },
    line.evidence,
  );
}

/** One line for each expectation that is set. */
export function expectationLines(layer: LayerInput, wanted: Expectations, now: number): Light[] {
  const lines: Light[] = [];
  if (wanted.issuer?.length) lines.push(claimLine(layer, 'issuer', 'iss', wanted.issuer));
  if (wanted.audience?.length) lines.push(claimLine(layer, 'audience', 'aud', wanted.audience));
  if (wanted.subject?.length) lines.push(claimLine(layer, 'subject', 'sub', wanted.subject));
  if (wanted.algorithms?.length)
    lines.push(headerLine(layer, 'algorithms', 'alg', wanted.algorithms, (a, b) => a === b));
  if (wanted.type !== undefined && wanted.type !== '')
    lines.push(headerLine(layer, 'type', 'typ', [wanted.type], (a, b) => mediaType(a) === mediaType(b)));
  if (wanted.required?.length) lines.push(requiredLine(layer, wanted.required));
  if (wanted.nonce) lines.push(claimLine(layer, 'nonce', 'nonce', [wanted.nonce]));
  lines.push(...profileLines(layer, wanted, now));
  const judged = lines.map((line) => unlessBroken(layer, line));
  // Meeting the demands of the link's maker proves nothing.
  return wanted.ofLink ? judged.map((line) => (line.state === 'good' ? { ...line, state: 'neutral' } : line)) : judged;
}

/** What a line of a light holds beside the other lights. */
const SHORT = 72;

const isShort = ({ args }: Light): boolean => `${args['has'] ?? ''}${args['wanted'] ?? ''}`.length <= SHORT;

/** What a light says of an expectation in a few words; the whole sentence stands in its own line under Keys. */
function briefly(line: Light): Light[] {
  const { name = '', count = 1, has = '', nearly: way = '' } = line.args;
  if (line.code === 'expectation-absent') return [{ ...line, args: { name, count, wanted: '' } }];
  if (line.code !== 'expectation-differs') return [line];
  if (way !== '') return [light('bad', 'expectation-nearly', { name, nearly: way }, line.evidence)];
  return String(has).length <= SHORT / 2 ? [{ ...line, args: { name, has, wanted: '', nearly: '' } }] : [];
}

/** Names all that fail. Of one it says everything, if it is short; else the two differences that tell most. */
function failing(failed: readonly Light[], count: number): Light {
  const [first, ...more] = failed;
  if (first && more.length === 0 && isShort(first)) return { ...first, args: { ...first.args, failed: 1, count } };
  const names = failed.flatMap(({ code, args }) =>
    code === 'expectation-lifetime' ? ['exp'] : code === 'expectation-age' ? ['iat'] : String(args['name']).split(', '),
  );
  const brief = failed.flatMap(briefly);
  const telling = [
    ...brief.filter(({ code }) => code === 'expectation-nearly'),
    ...brief.filter(({ code }) => code !== 'expectation-nearly'),
  ];
  return {
    ...light(
      'bad',
      'expectations-fail',
      { failed: failed.length, count, names: [...new Set(names)].join(', ') },
      failed.flatMap((line) => line.evidence),
    ),
    each: telling.slice(0, 2),
  };
}

/** `vouched`: a verified signature protects the claims. Otherwise they are only the sender's words. */
export function expectationsLight(layer: LayerInput, wanted: Expectations, vouched: boolean, now: number): Light {
  const lines = expectationLines(layer, wanted, now);
  if (lines.length === 0) return light('neutral', 'expectations-not-set');
  const { token } = layer;
  if (token.kind === 'jwe' && !layer.claims && !layer.noToken)
    return light('pending', 'expectations-encrypted', { count: lines.length });
  if (token.kind === 'sdJwt' && token.disclosures.length > 0 && !layer.claims) {
    const count = lines.length;
    return layer.disclosureFaults?.length
      ? light('neutral', 'expectations-not-processed', { count })
      : light('pending', 'expectations-unprocessed', { count });
  }
  const failed = lines.filter(({ state }) => state === 'bad');
  const evidence = lines.flatMap((line) => line.evidence);
  const count = lines.length;
  if (failed.length > 0) return failing(failed, count);
  const broken = lines.find(({ code }) => code === 'expectation-broken');
  if (broken) return { ...broken, args: { ...broken.args, count } };
  if (!vouched) return light('neutral', 'expectations-met-unverified', { count }, evidence);
  return wanted.ofLink
    ? light('neutral', 'expectations-met-link', { count }, evidence)
    : light('good', 'expectations-met', { count }, evidence);
}

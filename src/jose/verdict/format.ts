import { isUnsecured } from '../explain/signatureFamily.ts';
import { SEVERITIES, type Fault } from '../token/fault.ts';
import type { Note } from '../token/note.ts';
import { partsOf } from '../token/parts.ts';
import { toldFaults } from '../token/toldFaults.ts';
import type { Token } from '../token/token.ts';
import type { LayerInput } from './input.ts';
import { light, onNote, worst, type Evidence, type Light } from './light.ts';

/** The form of a token, and the number of its parts, signatures, recipients or disclosures. */
export function formOf(token: Token): { what: string; parts: number } {
  if (token.kind === 'sdJwt') return { what: 'sdJwt', parts: token.disclosures.length };
  // The slot of an empty part counts: it is there.
  const parts = partsOf(token).filter(({ part }) => part.name !== 'excess').length;
  if (token.kind === 'jwe')
    return token.form === 'compact' ? { what: 'jwe', parts } : { what: 'jweJson', parts: token.recipients.length };
  if (token.form !== 'compact') return { what: 'jwsJson', parts: token.signatures.length };
  if (isUnsecured(token)) return { what: 'unsecured', parts };
  return { what: token.signatures[0]?.signature?.octets.length === 0 ? 'stripped' : 'jws', parts };
}

const at = (fault: Fault): Evidence[] => (fault.part ? [{ kind: 'part', part: fault.part }] : []);

/** The demands beyond reading; none are known before the rules are loaded. */
type Demands = (layer: LayerInput) => Note[];

function layerFormat(layer: LayerInput, index: number, demandsOf: Demands): Light {
  const faults = [
    ...toldFaults(
      layer.faults,
      partsOf(layer.token).map(({ part }) => part),
    ),
    // A plaintext that is not a token need not meet any demand: its oddities are reported, but break nothing.
    ...(layer.plaintextFaults ?? []).map((fault): Fault => ({ ...fault, severity: 'medium' })),
  ];
  const [first] = [...faults].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const demands = demandsOf(layer);
  const evidence = [...faults.flatMap(at), ...demands.map(onNote)];
  // More than one part may follow the last part of a compact token: the reader has counted them.
  const counted = layer.token.kind === 'sdJwt' ? undefined : layer.faults.find(({ code }) => code === 'segment-count');
  const args = {
    ...formOf(layer.token),
    ...(counted ? { parts: counted.args['parts'] ?? 0 } : {}),
    count: faults.length,
    layer: index + 1,
  };
  if (first?.severity === 'error') return light('bad', 'format-broken', { ...args, fault: first.code }, evidence);
  if (demands[0])
    return light('bad', 'format-refused', { ...args, ...demands[0].args, note: demands[0].code }, evidence);
  if (first)
    return light(
      first.severity === 'critical' || first.severity === 'high' ? 'bad' : 'warn',
      'format-lax',
      { ...args, fault: first.code },
      evidence,
    );
  return light('good', 'format-sound', args);
}

/** The worst layer sets the light; the form is that of the outermost layer, and the faults of all are counted together. */
export function formatLight(layers: readonly LayerInput[], demandsOf: Demands = () => []): Light {
  const lights = layers.map((layer, index) => layerFormat(layer, index, demandsOf));
  const [outermost] = lights;
  const told = worst(lights);
  if (!outermost || !told) return light('neutral', 'nothing');
  const count = lights.reduce((sum, { args }) => sum + Number(args['count']), 0);
  return {
    ...told,
    args: {
      ...outermost.args,
      ...told.args,
      what: outermost.args['what'] ?? '',
      parts: outermost.args['parts'] ?? 0,
      count,
    },
  };
}

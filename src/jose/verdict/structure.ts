import { SEVERITIES, type Fault } from '../fault.ts';
import { judgeForm } from '../ops/form.ts';
import { jwsOf } from '../ops/verify.ts';
import { partsOf } from '../parts.ts';
import type { LayerInput } from './input.ts';
import { light, onNote, worst, type Evidence, type Light } from './light.ts';

const at = (fault: Fault): Evidence[] => (fault.part ? [{ kind: 'part', part: fault.part }] : []);

function layerStructure(layer: LayerInput): Light {
  const faults = [...layer.faults, ...partsOf(layer.token).flatMap(({ part }) => part.faults)];
  const [first] = [...faults].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const jws = jwsOf(layer.token);
  // What the header demands (crit, b64) is form too; what was read wrongly is among the faults already.
  const demands = (jws?.signatures ?? []).flatMap((_, index) => judgeForm(jws!, index, [])).filter(({ code }) => code !== 'form-part' && code !== 'form-token' && code !== 'header-not-disjoint');
  const evidence = [...faults.flatMap(at), ...demands.map(onNote)];
  const count = faults.length + demands.length;
  if (first?.severity === 'error') return light('bad', 'structure-broken', { count, fault: first.code }, evidence);
  if (demands[0]) return light('bad', 'structure-refused', { ...demands[0].args, count, note: demands[0].code }, evidence);
  if (first && first.severity !== 'info' && first.severity !== 'low') return light('warn', 'structure-lax', { count, fault: first.code }, evidence);
  return light('good', 'structure-sound');
}

export const structureLight = (layers: readonly LayerInput[]): Light =>
  worst(layers.map(layerStructure)) ?? light('neutral', 'nothing');

import { perLayer, type Rule } from '../rule.ts';

export const signaturesPartly: Rule = {
  id: 'signatures-partly',
  severity: 'high',
  about: 'Some of several signatures do not verify.',
  says: ({ holds, fails, open }) =>
    `${holds} of the signatures ${holds === 1 ? 'verifies' : 'verify'}, ${fails} ${fails === 1 ? 'does' : 'do'} not${open === 0 ? '' : `, and ${open} ${open === 1 ? 'was' : 'were'} not checked`}.`,
  why: 'The reader must decide which of them must verify. A reader that is content with one accepts what the others refuse.',
  source: 'RFC 7515 §5.2',
  check: perLayer(function* (layer) {
    const count = layer.jws?.signatures.length ?? 0;
    if (count < 2) return;
    const of = (index: number, mathematics: string): boolean =>
      (layer.input.checked ?? []).some((each) => each.index === index && each.answer?.mathematics === mathematics);
    let [holds, fails] = [0, 0];
    for (let index = 0; index < count; index += 1)
      if (of(index, 'holds')) holds += 1;
      else if (of(index, 'fails')) fails += 1;
    if (holds > 0 && fails > 0) yield { args: { holds, fails, open: count - holds - fails } };
  }),
};

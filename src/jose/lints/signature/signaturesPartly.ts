import { signatureLights, type PlacedLayer } from '../../verdict/signature.ts';
import { signaturesLight } from '../../verdict/signaturesLight.ts';
import { perLayer, type Rule } from '../rule.ts';
import type { Subject } from '../subject.ts';

/** The keys that opened the layers around one: they say nothing about a signature in it. */
const openersOf = ({ layers }: Subject, number: number): PlacedLayer['openers'] =>
  number === 1
    ? undefined
    : new Set(
        layers
          .slice(0, number - 1)
          .flatMap(({ input }) => input.opened ?? [])
          .filter(({ outcome }) => outcome === 'opened')
          .map(({ key }) => key.id),
      );

const are = (count: number): string => `${count} ${count === 1 ? 'is' : 'are'}`;

export const signaturesPartly: Rule = {
  id: 'signatures-partly',
  severity: 'high',
  about: 'Some of several signatures do not verify.',
  says: ({ holds = 0, fails = 0, none = 0, open = 0 }) => {
    const parts = [
      `${holds} of the signatures ${holds === 1 ? 'verifies' : 'verify'}`,
      `${fails} ${fails === 1 ? 'does' : 'do'} not`,
      ...(none === 0 ? [] : [`${are(Number(none))} none (unsecured)`]),
      ...(open === 0 ? [] : [`${open} ${open === 1 ? 'was' : 'were'} not checked`]),
    ];
    return `${parts.slice(0, -1).join(', ')}${parts.length > 2 ? ', and' : ','} ${parts.at(-1)}.`;
  },
  why: 'The reader must decide which of them must verify. A reader that needs only one accepts what the others refuse.',
  source: 'RFC 7515 §5.2',
  check: perLayer(function* ({ jws, input, number }, subject) {
    const count = jws?.signatures.length ?? 0;
    if (!jws || count < 2) return;
    const isHeld = new Set(
      (input.checked ?? []).flatMap(({ index, answer }) => (answer?.mathematics === 'holds' ? [index] : [])),
    );
    if (isHeld.size === 0) return;
    // As the light counts them: the two stand side by side.
    const lights = signatureLights({ layer: input, openers: openersOf(subject, number) });
    const { args } = signaturesLight(lights, jws.unread);
    const [fails, none] = [Number(args['failed']), Number(args['unsecured'])];
    const holds = lights.filter(({ state }, index) => state !== 'bad' && isHeld.has(index)).length;
    const open = Number(args['count']) - holds - fails - none;
    if (holds > 0 && fails > 0) yield { args: { holds, fails, none, open } };
  }),
};

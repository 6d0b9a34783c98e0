// Turns the results of reading, checking and importing into findings: one fault, one id, one text.
import { keyFaultWords } from '../keys/keyFaultWords.ts';
import type { KeyFault, KeyFaultCode } from '../keys/keyFault.ts';
import { opWords } from '../jwe/words.ts';
import { disclosureWords, type DisclosureCode } from '../sdJwt/words.ts';
import { faultWords, type FaultCode } from '../token/faultWords.ts';
import type { Fault } from '../token/fault.ts';
import type { NoteArgs, SentenceWords } from '../token/note.ts';
import type { OpCode } from '../token/opCode.ts';
import { perKey, perLayer, type Rule } from './rule.ts';
import type { Hit } from './finding.ts';

/** Not asked of the one who writes such a rule: the words are those of the codes. */
type Given = Pick<Rule, 'id' | 'severity' | 'about' | 'source'> & Partial<Pick<Rule, 'why'>>;
type Told = Pick<Rule, 'says' | 'why' | 'covers'>;

/** `code` goes along in the arguments: a rule may tell several. */
function told<Code extends string>(table: Readonly<Record<Code, SentenceWords>>, codes: readonly Code[]): Told {
  const words = (args: NoteArgs): SentenceWords => table[args['code'] as Code];
  return { says: (args) => words(args).says(args), why: (args) => words(args).hint(args), covers: codes };
}

const isOneOf = <Code extends string>(codes: readonly Code[], code: string): code is Code =>
  (codes as readonly string[]).includes(code);

const faultHit = ({ code, args, part, severity, span }: Fault, layer: number): Hit => ({
  args: { ...args, code, ...(part === undefined || args['part'] === 'serialisation' ? {} : { part }) },
  severity,
  evidence: span && { kind: 'span', layer, span },
});

/** The reader's faults with these codes, each with its place. */
export const faultHits = (...codes: readonly FaultCode[]) =>
  perLayer(function* (layer) {
    for (const fault of layer.faults) if (isOneOf(codes, fault.code)) yield faultHit(fault, layer.number);
    // A plaintext that is not a token is the layer after this one.
    for (const fault of layer.input.plaintextFaults ?? [])
      if (isOneOf(codes, fault.code)) yield faultHit(fault, layer.number + 1);
  });

/** A rule that reports faults of the reader. `codes`: only if they differ from its id. */
export const faultRule = (given: Given, ...codes: readonly FaultCode[]): Rule => {
  const own = codes.length > 0 ? codes : [given.id as FaultCode];
  return { ...told(faultWords, own), ...given, check: faultHits(...own) };
};

/** The notes of form, keys and trying with these codes, each with its place; `at`: the header parameter they are about. */
const noteHits = (codes: readonly OpCode[], at?: string) =>
  perLayer(function* (layer) {
    for (const { code, args, span } of layer.notes) {
      if (!isOneOf(codes, code)) continue;
      const parameter =
        at === undefined ? undefined : layer.headers.find(({ members }) => members.has(at))?.members.get(at);
      yield { args: { ...args, code }, evidence: parameter?.evidence ?? (span && layer.at(span)) };
    }
  });

/** A rule that tells such notes. */
export const noteRule = ({ at, ...given }: Given & { at?: string }, ...codes: readonly OpCode[]): Rule => {
  const own = codes.length > 0 ? codes : [given.id as OpCode];
  return { ...told(opWords, own), ...given, check: noteHits(own, at) };
};

/** Results of trying keys. The hit selects the key that it is about. */
export const keyNoteHits = (...codes: readonly OpCode[]) =>
  perLayer(function* (layer) {
    for (const { key, note } of layer.keyNotes)
      if (isOneOf(codes, note.code))
        yield { args: { ...note.args, code: note.code }, evidence: { kind: 'key', id: key } };
  });

/** Faults of keys in the ring. */
export const keyHits = (...codes: readonly KeyFaultCode[]) =>
  perKey(function* (key) {
    for (const { code, args, severity } of key.faults as readonly KeyFault[])
      if (isOneOf(codes, code)) yield { args: { ...args, code }, severity };
  });

/** A rule that tells faults of keys in the ring. Where trying such a key says the same, it is not said again. */
export const keyRule = (given: Given, ...codes: readonly KeyFaultCode[]): Rule => {
  const own = codes.length > 0 ? codes : [given.id as KeyFaultCode];
  return { ...told(keyFaultWords, own), ...given, check: keyHits(...own) };
};

/** A rule that tells what is wrong with disclosures (RFC 9901 section 7.1). */
export const disclosureRule = (given: Given, ...codes: readonly DisclosureCode[]): Rule => ({
  ...told(disclosureWords, codes),
  ...given,
  check: perLayer(function* (layer) {
    for (const { code, args, index } of layer.input.disclosureFaults ?? []) {
      const part = index === undefined ? layer.jws?.payload : layer.sdJwt?.disclosures[index];
      if (isOneOf(codes, code)) yield { args: { ...args, code }, evidence: layer.atPart(part) };
    }
  }),
});

import type { Severity } from '../token/fault.ts';
import type { NoteArgs } from '../token/note.ts';
import type { Key } from '../keys/key.ts';
import type { Hit } from './finding.ts';
import type { FindingId } from './ids.ts';
import type { Subject } from './subject.ts';
import type { Header, TokenLayer } from './tokenLayer.ts';

/** A sentence, or how to make it. `args['part']` comes as the label of that part. */
export type Words = string | ((args: NoteArgs) => string);

/** One check. A file of its own, named by its id in camelCase; how to write one: README.md. */
export interface Rule {
  id: FindingId;
  severity: Severity;
  /** For the reference of checks: the finding as one sentence without arguments. */
  about: string;
  /** One plain sentence that states the fact. */
  says: Words;
  /** Why it matters, and what to do. */
  why: Words;
  /** "RFC 7519 §4.1.4", or the document alone. */
  source: string;
  /** On the button of its fix. */
  mend?: Words;
  /** Bounded work, no side effects. The runner stops it after HITS hits. */
  check: (subject: Subject) => Iterable<Hit>;
  /** Checks that may take longer than a key stroke: they run when everything else is idle. */
  checkLater?: (subject: Subject) => Promise<Iterable<Hit>>;
  /** Codes of faults and notes that this rule alone reports. */
  covers?: readonly string[];
}

/** Looks at each layer on its own. */
export const perLayer = (look: (layer: TokenLayer, subject: Subject) => Iterable<Hit>) =>
  function* (subject: Subject): Generator<Hit> {
    for (const layer of subject.layers) for (const hit of look(layer, subject)) yield { layer: layer.number, ...hit };
  };

/** Looks at the header of each signature and recipient. */
export const perHeader = (look: (header: Header, layer: TokenLayer, subject: Subject) => Iterable<Hit>) =>
  perLayer(function* (layer, subject) {
    for (const header of layer.headers) yield* look(header, layer, subject);
  });

/** Looks at each key on its own; everybody has the demo's key, so it is left out. */
export const perKey = (look: (key: Key, subject: Subject) => Iterable<Hit>) =>
  function* (subject: Subject): Generator<Hit> {
    for (const key of subject.keys)
      if (key.provenance.kind !== 'demo')
        for (const hit of look(key, subject)) yield { evidence: { kind: 'key', id: key.id }, ...hit };
  };

export const fill = (words: Words, args: NoteArgs): string => (typeof words === 'string' ? words : words(args));

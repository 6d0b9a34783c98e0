import type { Key } from '../keys/key.ts';
import type { NoteArgs } from '../token/note.ts';
import type { Hit } from './finding.ts';
import type { Subject } from './subject.ts';

/** Looks at each secret that the token was made with, or at the only one that there is: of others nothing says that they
 * belong to the token. Of several, the hit names its own. */
export const perSecret = (look: (key: Key, subject: Subject) => Iterable<Hit>) =>
  function* (subject: Subject): Generator<Hit> {
    const secrets = subject.keys.filter(({ kind, provenance }) => kind === 'secret' && provenance.kind !== 'demo');
    const isAlone = secrets.length === 1;
    const fitting = new Set(
      subject.layers.flatMap(({ input }) => [
        ...(input.checked ?? []).flatMap(({ key, answer }) => (answer?.mathematics === 'holds' ? [key.id] : [])),
        ...(input.opened ?? []).flatMap(({ key, outcome }) => (outcome === 'opened' ? [key.id] : [])),
      ]),
    );
    for (const key of secrets) {
      if (!isAlone && !fitting.has(key.id)) continue;
      const named: NoteArgs = isAlone
        ? {}
        : { which: key.kid?.trim() ? `\u201c${key.kid.slice(0, 40)}\u201d` : 'that fits' };
      for (const hit of look(key, subject))
        yield { evidence: { kind: 'key', id: key.id }, ...hit, args: { ...hit.args, ...named } };
    }
  };

/** The subject of a sentence about such a secret. */
export const theSecret = ({ which }: NoteArgs): string => `The secret${which === undefined ? '' : ` ${which}`}`;

// What the rows of fixes are made of.
import type { FindingId } from '../ids.ts';
import type { Changes } from '../../text/withChanges.ts';
import type { Severity } from '../../token/fault.ts';
import type { NoteArgs } from '../../token/note.ts';
import type { Evidence, Fix } from '../finding.ts';
import type { Members } from '../members.ts';
import type { Words } from '../rule.ts';
import type { Subject } from '../subject.ts';
import type { TokenLayer } from '../tokenLayer.ts';

export interface At {
  args: NoteArgs;
  severity: Severity;
  layer: TokenLayer;
  subject: Subject;
  evidence: Evidence | undefined;
}
export type Find = (at: At) => Fix | undefined;

/** One row for each id. */
export type Fixes = Readonly<Partial<Record<FindingId, FixRow>>>;

export interface FixRow {
  /** On the button. */
  mend: Words;
  fix: Find;
}

export const HOUR = 3600;

export const quoted = (text: string): string => JSON.stringify(text);
export const nameOf = ({ args }: At): string => String(args['name'] ?? '');

/** Now, to the minute: with the second in it each tick of the clock would make another finding. */
export const minuteOf = ({ subject: { now } }: At): number => Math.floor(now / 60) * 60;

/** An edit of the innermost token: the one that the editors show. Several signatures have several headers. */
export const edit =
  (change: (at: At) => { header?: Changes | undefined; claims?: Changes | undefined } | undefined): Find =>
  (at) => {
    const { layer, subject } = at;
    if (!layer.jws || layer.number !== subject.layers.length) return undefined;
    const { header, claims } = change(at) ?? {};
    if (header && (layer.headers.length !== 1 || layer.jws.signatures[0]?.unprotectedHeader)) return undefined;
    if (claims && !layer.claimsPlace?.placed) return undefined;
    return header || claims
      ? { kind: 'edit', ...(header ? { header } : {}), ...(claims ? { claims } : {}) }
      : undefined;
  };
export const header = (change: (members: Members, at: At) => Changes | undefined): Find =>
  edit((at) => (at.layer.header ? { header: change(at.layer.header.members, at) } : undefined));
export const claims = (change: (claims: Members, at: At) => Changes | undefined): Find =>
  edit((at) => (at.layer.claims ? { claims: change(at.layer.claims, at) } : undefined));

export const dropParameter = (name: string): FixRow => ({
  mend: `Remove ${name}`,
  fix: header(() => ({ [name]: undefined })),
});
export const dropNamed: FixRow = {
  mend: ({ name }) => `Remove ${name}`,
  fix: header((_, at) => ({ [nameOf(at)]: undefined })),
};

export const dropClaim: FixRow = {
  mend: ({ name }) => `Remove ${name}`,
  fix: claims((members, at) => (members.has(nameOf(at)) ? { [nameOf(at)]: undefined } : undefined)),
};

/** The value that most readers take, where the name is twice in the outermost object. */
export function last(members: Members, at: At): Changes | undefined {
  const name = nameOf(at);
  const all = [...members.all()].filter((each) => each.name === name);
  const value = all.at(-1)?.value.raw;
  return all.length > 1 && value !== undefined ? { [name]: value } : undefined;
}

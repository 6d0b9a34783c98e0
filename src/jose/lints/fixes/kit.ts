// What the rows of fixes are made of.
import type { FindingId } from '../ids.ts';
import type { Changes } from '../../text/withChanges.ts';
import type { Severity } from '../../token/fault.ts';
import type { NoteArgs } from '../../token/note.ts';
import type { Evidence, Fix } from '../finding.ts';
import type { Members } from '../members.ts';
import type { Words } from '../rule.ts';
import type { Subject } from '../subject.ts';
import type { Header, TokenLayer } from '../tokenLayer.ts';

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

/** The header that a finding points at; of several none where it points at none of them. */
export function headerAt({ layer, evidence }: At): Header | undefined {
  if (layer.headers.length < 2) return layer.header;
  if (evidence?.kind !== 'span') return undefined;
  const { start } = evidence.span;
  const found = layer.parts.find(({ part: { span } }) => span.start <= start && start < span.end);
  return found?.part.name === 'protectedHeader' && found.group?.kind === 'signature'
    ? layer.headers[found.group.index]
    : undefined;
}

/** An edit of the innermost token: the one that the editors show. */
export const edit =
  (
    change: (
      at: At,
    ) => { header?: Changes | undefined; claims?: Changes | undefined; signature?: number | undefined } | undefined,
  ): Find =>
  (at) => {
    const { layer, subject } = at;
    if (!layer.jws || layer.number !== subject.layers.length) return undefined;
    const { header, claims, signature = 0 } = change(at) ?? {};
    if (header && layer.jws.signatures[signature]?.unprotectedHeader) return undefined;
    if (claims && !layer.claimsPlace?.placed) return undefined;
    return header || claims
      ? {
          kind: 'edit',
          ...(header ? { header } : {}),
          ...(claims ? { claims } : {}),
          ...(signature > 0 ? { signature } : {}),
        }
      : undefined;
  };

/** Parameters that encryption itself writes or uses: another value would be another encryption. */
const OF_ENCRYPTION = ['alg', 'enc', 'zip', 'epk', 'apu', 'apv', 'iv', 'tag', 'p2s', 'p2c'];

/** An edit of the one header of an opened encrypted token: the key that opened it encrypts it again. */
const editOuter =
  (change: (members: Members, at: At) => Changes | undefined): Find =>
  (at) => {
    const { layer, subject } = at;
    const { jwe, header } = layer;
    const [recipient, ...others] = jwe?.recipients ?? [];
    const isPlain = others.length === 0 && !recipient?.unprotectedHeader && !jwe?.sharedUnprotectedHeader;
    const isOpen = layer.number < subject.layers.length || layer.claims !== undefined;
    if (!header || !jwe?.protectedHeader || !isPlain || !isOpen) return undefined;
    const changes = change(header.members, at);
    return changes && !OF_ENCRYPTION.some((name) => name in changes)
      ? { kind: 'outer', layer: layer.number, header: changes }
      : undefined;
  };

export const header =
  (change: (members: Members, at: At) => Changes | undefined): Find =>
  (at) => {
    if (at.layer.jwe) return editOuter(change)(at);
    return edit((each) => {
      const found = headerAt(each);
      return found && { header: change(found.members, each), signature: found.index };
    })(at);
  };
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

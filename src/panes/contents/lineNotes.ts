import { DATE_LIMIT } from '../../jose/explain/validate.ts';
import { claim, describeClaim, type RareClaims } from '../../jose/tables/claims.ts';
import { describeParameter } from '../../jose/tables/params.ts';
import { isCutNumber, JsonKind, membersOf, rawText, type JsonDocument, type Member } from '../../jose/text/json.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import type { TextView } from '../../store/derived/positions.ts';
import type { LineNote } from '../../ui/code/types.ts';
import { fromNow, shortly } from '../../words/time.ts';
import { words } from '../../words/words.ts';

/** Members of one container that are explained beside their lines; the table has the others. */
const MOST = 2_000;

/** The moment that a claim names, in seconds; undefined where it names none. */
export function momentOf(json: JsonDocument, { name, valueNode }: Member, rare: RareClaims | null): number | undefined {
  if (valueNode < 0 || claim(name, rare)?.value !== 'numericDate') return undefined;
  if (json.kinds[valueNode] !== JsonKind.number || isCutNumber(json, valueNode)) return undefined;
  const seconds = Number(rawText(json, valueNode));
  return Math.abs(seconds) <= DATE_LIMIT ? seconds : undefined;
}

function noteOf(
  json: JsonDocument,
  member: Member,
  headerOf: PlacedPart['of'] | undefined,
  rare: RareClaims | null,
  now: number,
): Omit<LineNote, 'at'> {
  const { name } = member;
  if (headerOf) {
    const { label, known } = describeParameter(name, headerOf);
    return { text: known ? label : words.table.private };
  }
  const { label, kind, known, value } = describeClaim(name, rare);
  const seconds = momentOf(json, member, rare);
  if (seconds !== undefined) {
    const [strong, short] = [fromNow(seconds - now), fromNow(seconds - now, 'narrow')];
    return { strong, short, text: `${label}, ${shortly(seconds, now)}` };
  }
  if (value === 'numericDate' && member.valueNode >= 0) return { strong: words.table.noDate, text: label, bad: true };
  return { text: known ? label : kind === 'private' ? words.table.private : '' };
}

/** Explains each outermost member of a header or a claims set, beside the line that it begins in. */
export function notesIn(
  json: JsonDocument,
  view: TextView,
  headerOf: PlacedPart['of'] | undefined,
  rare: RareClaims | null,
  now: number,
): (from: number, to: number) => readonly LineNote[] {
  let members: Member[] | undefined;
  return (from, to) => {
    members ??= firstOf(json);
    const first = view.toOwn(from);
    const last = view.toOwn(to);
    const notes: LineNote[] = [];
    for (const member of members) {
      const start = json.starts[member.nameNode] as number;
      if (start < first) continue;
      if (start > last) break;
      const note = noteOf(json, member, headerOf, rare, now);
      if (note.text || note.strong) notes.push({ ...note, at: view.toShown({ start, end: start + 1 }).start });
    }
    return notes;
  };
}

function firstOf(json: JsonDocument): Member[] {
  const members: Member[] = [];
  for (const member of membersOf(json, 0)) {
    if (members.push(member) >= MOST) break;
  }
  return members;
}

import type { ReactElement } from 'react';
import { compareMembers, type Difference } from '../jose/compare.ts';
import { readJson } from '../jose/json.ts';
import { read } from '../jose/read.ts';
import type { TokenReading } from '../jose/reading.ts';
import { decodeUtf8 } from '../jose/utf8.ts';
import { brokenPart, type Draft } from '../store/draft.ts';
import { pickedCandidate, placedParts } from '../store/select.ts';
import { useDraft, useEvidence, useTokenReading } from '../store/use.ts';
import { VisibleText } from '../ui/VisibleText.tsx';
import { compare as W } from '../words/dialogs.ts';
import { words } from '../words/words.ts';

/** What lies inside encryption is compared there: outside, all of the ciphertext is another each time. */
function insideRows({ contents, original }: Draft): { name: 'protectedHeader' | 'payload'; difference: Difference }[] {
  const json = (octets: Uint8Array | undefined) => octets && readJson(decodeUtf8(octets).decoded.text);
  const header = (of: Draft['contents'] | null) => json(of?.signatures[0]?.protectedHeader);
  return [
    ...compareMembers(header(original), header(contents)).map((difference) => ({ name: 'protectedHeader' as const, difference })),
    ...compareMembers(json(original?.payload), json(contents.payload)).map((difference) => ({ name: 'payload' as const, difference })),
  ];
}

const partOf = (reading: TokenReading, name: 'protectedHeader' | 'payload') => placedParts(reading).find(({ part }) => part.name === name)?.part;

/** What differs between the token on the bench and the text that was pasted, member by member. */
export function Compare(): ReactElement {
  const now = useTokenReading();
  const draft = useDraft();
  const evidence = useEvidence();
  const before = read(draft?.origin ?? evidence);
  if (!now || before.kind !== 'token') return <p>{W.noToken}</p>;
  const rows = draft?.within ? insideRows(draft) : (['protectedHeader', 'payload'] as const).flatMap((name) =>
    compareMembers(partOf(before, name)?.json, partOf(now, name)?.json).map((difference) => ({ name, difference })),
  );
  const same = pickedCandidate(before).text === pickedCandidate(now).text;
  return (
    <div className="prose">
      <p>{W.bytes(same)}</p>
      {draft && brokenPart(draft) && <p className="bad">{W.broken}</p>}
      {rows.length === 0 ? (
        <p>{W.nothing}</p>
      ) : (
        <table className="compare">
          <thead>
            <tr>
              <th scope="col">{W.part}</th>
              <th scope="col">{W.name}</th>
              <th scope="col">{W.before}</th>
              <th scope="col">{W.after}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, difference }, index) => (
              <tr key={index}>
                <td>{words.parts.names[name]}</td>
                <th scope="row" className="mono">
                  <VisibleText text={difference.name} limit={60} name={words.contents.character} />
                </th>
                <Value difference={difference} side="before" />
                <Value difference={difference} side="after" />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Value({ difference, side }: { difference: Difference; side: 'before' | 'after' }): ReactElement {
  const value = difference[side];
  return <td className="mono">{value === undefined ? <span className="soft">{W.absent}</span> : <VisibleText text={value} limit={200} name={words.contents.character} />}</td>;
}

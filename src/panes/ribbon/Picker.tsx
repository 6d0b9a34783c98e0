import type { ReactElement } from 'react';
import { stringMember } from '../../jose/json.ts';
import { partsOf } from '../../jose/parts.ts';
import { headerString } from '../../jose/read/header.ts';
import { readToken } from '../../jose/readToken.ts';
import type { TokenReading } from '../../jose/reading.ts';
import { claimsPart, validateTime } from '../../jose/validate.ts';
import { pickToken } from '../../store/edit.ts';
import { useClock } from '../../store/use.ts';
import { useRoving } from '../../ui/useRoving.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { picker as W } from '../../words/lens.ts';
import { fromNow } from '../../words/time.ts';
import { language, words } from '../../words/words.ts';

/** A longer token is told by its name alone: all of them are read while the picker is drawn. */
const READ_UP_TO = 20_000;

const known = new Map<string, ReturnType<typeof readToken>['token']>();

/** Read once for each token; the list is short (peel.ts), and is forgotten when it is another one. */
function tokenOf(text: string): ReturnType<typeof readToken>['token'] {
  let token = known.get(text);
  if (!token) {
    if (known.size >= 200) known.clear();
    known.set(text, (token = readToken(text).token));
  }
  return token;
}

/** What tells one token from the others: its kind and algorithm, who it claims to be from, until when it lasts. */
function about(text: string, now: number): string[] {
  if (text.length > READ_UP_TO) return [];
  const token = tokenOf(text);
  const headers = partsOf(token).flatMap(({ part }) => (part.name.endsWith('Header') ? [part] : []));
  const alg = headerString(headers, 'alg');
  const issuer = stringMember(claimsPart(token)?.json, 'iss');
  const time = validateTime(token, now);
  return [
    `${W.kinds[token.kind]}${alg === undefined ? '' : ` ${alg.slice(0, 24)}`}`,
    issuer === undefined ? '' : W.from(issuer.slice(0, 60)),
    time.code === 'expired' ? W.expired(fromNow(-time.since, language)) : time.code === 'within' ? W.expires(fromNow(time.until, language)) : '',
  ].filter(Boolean);
}

/** Which of several tokens is on the bench. */
export function Picker({ reading }: { reading: TokenReading }): ReactElement {
  const roving = useRoving<HTMLDivElement>();
  const { now } = useClock();
  return (
    <div className="ribbon-note picker" role="radiogroup" aria-label={words.ribbon.several(reading.candidates.length)} {...roving}>
      <span aria-hidden="true">{words.ribbon.several(reading.candidates.length)}</span>
      {reading.candidates.map((candidate, index) => {
        const from = candidate.wrappings.findLast((wrapping) => wrapping.name)?.name ?? '';
        const picked = index === reading.picked;
        return (
          <button
            key={index}
            type="button"
            role="radio"
            aria-checked={picked}
            className="chip-button"
            data-roving
            tabIndex={picked ? 0 : -1}
            onClick={() => pickToken(index)}
          >
            <VisibleText text={[words.ribbon.candidate(index, from), ...about(candidate.text, now)].join(', ')} limit={200} name={words.contents.character} />
          </button>
        );
      })}
    </div>
  );
}

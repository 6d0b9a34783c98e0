import type { ReactElement } from 'react';
import { stringMember } from '../../jose/text/json.ts';
import { headerString } from '../../jose/token/header.ts';
import { readToken } from '../../jose/read/readToken.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { claimsPart, validateTime } from '../../jose/explain/validate.ts';
import { pickToken } from '../../store/verbs/edit.ts';
import { useClock } from '../../store/use/useBench.ts';
import { useRoving } from '../../ui/useRoving.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { fromNow } from '../../words/time.ts';
import { words } from '../../words/lens.ts';
import { headerAt } from '../../jose/token/joseHeader.ts';

// Outside the component: the compiler skips one that holds an import().
const loadMany = (): Promise<typeof import('../../store/verbs/many.ts')> => import('../../store/verbs/many.ts');

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

/** Tells one token from the others: by kind and algorithm, the claimed issuer, and the time it lasts until. */
function about(text: string, now: number): string[] {
  if (text.length > READ_UP_TO) return [];
  const token = tokenOf(text);
  const alg = headerString(headerAt(token), 'alg');
  const issuer = stringMember(claimsPart(token)?.json, 'iss');
  const time = validateTime(token, now);
  return [
    `${words.picker.kinds[token.kind]}${alg === undefined ? '' : ` ${alg.slice(0, 24)}`}`,
    issuer === undefined ? '' : words.picker.from(issuer.slice(0, 60)),
    time.code === 'expired'
      ? words.picker.expired(fromNow(-time.since))
      : time.code === 'within'
        ? words.picker.expires(fromNow(time.until))
        : '',
  ].filter(Boolean);
}

/** Which of several tokens is on the bench. */
export function Picker({ reading }: { reading: TokenReading }): ReactElement {
  const roving = useRoving<HTMLDivElement>();
  const { now } = useClock();
  return (
    <div className="ribbon-note picker">
      <div
        className="picker"
        role="radiogroup"
        aria-label={words.ribbon.several(reading.candidates.length)}
        {...roving}
      >
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
              <VisibleText
                text={[words.ribbon.candidate(index, from), ...about(candidate.text, now)].join(', ')}
                limit={200}
                name={words.contents.character}
              />
            </button>
          );
        })}
      </div>
      <button
        type="button"
        className="link-button"
        onClick={() => void loadMany().then(({ listBench }) => listBench())}
      >
        {words.ribbon.showAll(reading.candidates.length)}
      </button>
    </div>
  );
}

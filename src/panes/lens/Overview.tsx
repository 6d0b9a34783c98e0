import type { ReactElement } from 'react';
import { memberValue, stringMember } from '../../jose/text/json.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { formTerm, TERMS, type TermId } from '../../jose/tables/terms.ts';
import { claimsPart } from '../../jose/explain/validate.ts';
import { useVerdict } from '../../store/use/useKeys.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { audiencesOf } from './audiences.ts';
import { meaning } from './meaning.ts';
import { TermLink } from './TermLink.tsx';
import { MoveClock } from './MoveClock.tsx';
import { words } from '../../words/words.ts';

function formOf({ token }: TokenReading): TermId {
  return token.kind === 'sdJwt' ? 'sdJwt' : formTerm(token.kind, token.form);
}

/** The token as a whole, while nothing in it is selected. */
export function Overview({ reading }: { reading: TokenReading }): ReactElement {
  const { token } = reading;
  const form = formOf(reading);
  const term = TERMS[form];
  const claims = claimsPart(token)?.json;
  const issuer = stringMember(claims, 'iss');
  const audience = claims && memberValue(claims, 'aud');
  const time = useVerdict()?.time;
  return (
    <>
      <header className="lens-title">
        <h3>{words.lens.overview}</h3>
        <p className="soft">{meaning(reading)}</p>
      </header>
      <dl className="facts">
        <div className="fact">
          <dt>{words.lens.form}</dt>
          <dd>
            <TermLink term={form}>{term.label}</TermLink> <span className="soft">{term.section}</span>
          </dd>
        </div>
        {issuer !== undefined && (
          <div className="fact">
            <dt>{words.lens.issuedBy}</dt>
            <dd className="mono">
              <VisibleText text={issuer} breaks name={words.contents.character} />
            </dd>
          </div>
        )}
        {claims && audience !== undefined && (
          <div className="fact">
            <dt>{words.lens.audience}</dt>
            <dd className="mono">
              {audiencesOf(claims, audience).map((text, index) => (
                <div key={index}>
                  <VisibleText text={text} breaks name={words.contents.character} />
                </div>
              ))}
            </dd>
          </div>
        )}
        {time && time.hint !== '' && (
          <div className="fact">
            <dt>{words.verdict.names.time}</dt>
            <dd>
              {time.says}. <span className="soft">{time.hint}</span>
              <MoveClock />
            </dd>
          </div>
        )}
        <div className="fact">
          <dt>{words.lens.readableBy}</dt>
          <dd>{token.kind === 'jwe' ? words.lens.keyHolder : words.lens.everyone}</dd>
        </div>
      </dl>
    </>
  );
}

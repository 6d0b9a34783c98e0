import type { ReactElement } from 'react';
import type { Opening, RecipientOpening } from '../../jose/jwe/openJwe.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { allow, pinPlace } from '../../store/verbs/allow.ts';
import { say } from '../../words/say.ts';
import { keyName } from '../../words/keyName.ts';
import { words } from '../../words/encryption.ts';

/** Each step up lets so many times more pass. */
const STEP = 10;
const GROWN = 100_000_000;

/** Shows the outcome for each recipient, what no key can open, and the questions to answer first. `reading`: of the
 * outermost layer. */
export function OpeningNotes({ opening, reading }: { opening: Opening; reading: TokenReading | null }): ReactElement {
  const { recipients } = opening;
  const malformed = recipients.flatMap(({ before }) => before.malformed);
  const forbids = opening.opened?.answer.forbids ?? [];
  const notes = opening.opened?.answer.notes ?? recipients[0]?.before.notes ?? [];
  const encoding = readingOf(opening);
  return (
    <>
      {recipients.length > 1 && <Recipients recipients={recipients} />}
      {malformed.length > 0 && (
        <section className="note note-bad" aria-label={words.inside.malformed}>
          <h3>{words.inside.malformed}</h3>
          <ul>
            {malformed.slice(0, 20).map((each, index) => (
              <li key={index}>
                {say(each).says}{' '}
                {reading && each.span && (
                  <button type="button" className="link-button" onClick={() => pinPlace(each.span)}>
                    {words.inside.show}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {forbids.length > 0 && (
        <section className="note note-bad" aria-label={words.inside.refuse}>
          <h3>{words.inside.refuse}</h3>
          {forbids.slice(0, 20).map((each, index) => (
            <p key={index}>{say(each).says}</p>
          ))}
        </section>
      )}
      <Questions opening={opening} />
      {notes.length > 0 && (
        <section className="note" aria-label={words.inside.notes}>
          {notes.map((each, index) => (
            <p key={index}>{say(each).says}</p>
          ))}
        </section>
      )}
      {encoding !== '' && <p className="soft">{words.inside.reading(encoding)}</p>}
    </>
  );
}

/** How a secret was read, where that was not the first way. */
function readingOf({ opened }: Opening): string {
  if (!opened?.reading) return '';
  return words.inside.encodings[opened.key.secret?.readings[opened.reading]?.encoding ?? ''] ?? '';
}

/** Lines of recipients drawn: those that open, then the rest in their order. */
const SHOWN = 100;

function Recipients({ recipients }: { recipients: readonly RecipientOpening[] }): ReactElement {
  const opens = ({ attempts }: RecipientOpening): number => Number(attempts.at(-1)?.answer.outcome === 'opened');
  const drawn =
    recipients.length > SHOWN ? recipients.toSorted((a, b) => opens(b) - opens(a)).slice(0, SHOWN) : recipients;
  return (
    <ol className="lines" aria-label={words.inside.recipients}>
      {drawn.map((recipient) => (
        <li key={recipient.index}>
          <strong>{words.inside.recipient(recipient.index)}</strong>: {became(recipient)}
        </li>
      ))}
      {recipients.length > drawn.length && <li>{words.inside.moreRecipients(recipients.length - drawn.length)}</li>}
    </ol>
  );
}

function became({ before, attempts, untried }: RecipientOpening): string {
  if (before.outcome === 'malformed') return say(before.reason).says;
  const opener = attempts.find(({ answer }) => answer.outcome === 'opened');
  if (opener) return words.inside.opened(keyName(opener.key));
  const failed = attempts.filter(({ answer }) => answer.outcome === 'failed').length;
  const other = attempts.find(({ answer }) => answer.outcome !== 'failed');
  if (untried > 0) return words.inside.notTried;
  return failed > 0 ? words.inside.failed(failed) : other ? say(other.answer.reason).says : words.inside.noKey;
}

/** Asks for leave before costly work: many iterations, a large content. */
function Questions({ opening }: { opening: Opening }): ReactElement | null {
  const asking = opening.recipients.flatMap(({ attempts }) => attempts).find(({ answer }) => answer.outcome === 'asks');
  const count = Number(asking?.answer.reason.args['count'] ?? 0);
  const packed = opening.opened && !opening.opened.answer.plaintext ? opening.opened.answer.reason : undefined;
  const limit = packed?.code === 'jwe-inflate-limit' ? Math.min(Number(packed.args['limit']) * STEP, GROWN) : 0;
  if (!asking && !packed) return null;
  return (
    <div className="note" role="note">
      <p>{say(asking?.answer.reason ?? (packed as NonNullable<typeof packed>)).says}</p>
      {asking && !opening.opened && (
        <button type="button" className="button" onClick={() => allow({ iterations: count })}>
          {words.inside.stretch(count)}
        </button>
      )}
      {limit > 0 && Number(packed?.args['limit']) < GROWN && (
        <button type="button" className="button" onClick={() => allow({ inflated: limit })}>
          {words.inside.unpack(limit)}
        </button>
      )}
    </div>
  );
}

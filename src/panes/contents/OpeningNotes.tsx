import type { ReactElement } from 'react';
import type { Opening, RecipientOpening } from '../../jose/ops/openJwe.ts';
import type { TokenReading } from '../../jose/reading.ts';
import { allow, pinPlace } from '../../store/opening.ts';
import { sayNote } from '../../store/ringOf.ts';
import { keyName } from '../../words/keyName.ts';
import { inside as W } from '../../words/encryption.ts';

/** Each step up lets so many times more pass. */
const STEP = 10;
const GROWN = 100_000_000;

/** What became of the recipients, what no key can open, and what is asked before going on. `reading`: of the outermost layer. */
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
        <section className="note note-bad" aria-label={W.malformed}>
          <h3>{W.malformed}</h3>
          <ul>
            {malformed.slice(0, 20).map((each, index) => (
              <li key={index}>
                {sayNote(each)}{' '}
                {reading && each.span && (
                  <button type="button" className="link-button" onClick={() => pinPlace(each.span)}>
                    {W.show}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {forbids.length > 0 && (
        <section className="note note-bad" aria-label={W.refuse}>
          <h3>{W.refuse}</h3>
          {forbids.slice(0, 20).map((each, index) => (
            <p key={index}>{sayNote(each)}</p>
          ))}
        </section>
      )}
      <Questions opening={opening} />
      {notes.length > 0 && (
        <section className="note" aria-label={W.notes}>
          {notes.map((each, index) => (
            <p key={index}>{sayNote(each)}</p>
          ))}
        </section>
      )}
      {encoding !== '' && <p className="soft">{W.reading(encoding)}</p>}
    </>
  );
}

/** How a secret was read, where that was not the first way. */
function readingOf({ opened }: Opening): string {
  if (!opened?.reading) return '';
  return W.encodings[opened.key.secret?.readings[opened.reading]?.encoding ?? ''] ?? '';
}

function Recipients({ recipients }: { recipients: readonly RecipientOpening[] }): ReactElement {
  return (
    <ol className="lines" aria-label={W.recipients}>
      {recipients.map((recipient) => (
        <li key={recipient.index}>
          <strong>{W.recipient(recipient.index)}</strong>: {became(recipient)}
        </li>
      ))}
    </ol>
  );
}

function became({ before, attempts }: RecipientOpening): string {
  if (before.outcome === 'malformed') return sayNote(before.reason);
  const opener = attempts.find(({ answer }) => answer.outcome === 'opened');
  if (opener) return W.opened(keyName(opener.key));
  const failed = attempts.filter(({ answer }) => answer.outcome === 'failed').length;
  const other = attempts.find(({ answer }) => answer.outcome !== 'failed');
  return failed > 0 ? W.failed(failed) : other ? sayNote(other.answer.reason) : W.noKey;
}

/** What wants leave first: many iterations, a large content. */
function Questions({ opening }: { opening: Opening }): ReactElement | null {
  const asking = opening.recipients.flatMap(({ attempts }) => attempts).find(({ answer }) => answer.outcome === 'asks');
  const count = Number(asking?.answer.reason.args['count'] ?? 0);
  const packed = opening.opened && !opening.opened.answer.plaintext ? opening.opened.answer.reason : undefined;
  const limit = packed?.code === 'jwe-inflate-limit' ? Math.min(Number(packed.args['limit']) * STEP, GROWN) : 0;
  if (!asking && !packed) return null;
  return (
    <div className="note" role="note">
      <p>{sayNote(asking?.answer.reason ?? (packed as NonNullable<typeof packed>))}</p>
      {asking && !opening.opened && (
        <button type="button" className="button" onClick={() => allow({ iterations: count })}>
          {W.stretch(count)}
        </button>
      )}
      {limit > 0 && Number(packed?.args['limit']) < GROWN && (
        <button type="button" className="button" onClick={() => allow({ inflated: limit })}>
          {W.unpack(limit)}
        </button>
      )}
    </div>
  );
}

import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { CARRIED, carried } from '../../export/carry.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { pickedCandidate } from '../../store/derived/select.ts';
import { copyText } from '../../store/verbs/copying.ts';
import { firstLines } from '../../words/keyName.ts';
import { words as encryption } from '../../words/encryption.ts';
import { words } from '../../words/export.ts';

const SHOWN = 160;
/** RFC 6265 section 6.1: what a browser should at least take, name and attributes included. */
const COOKIE = 4096;

/** The token as a request carries it, and its claims as a document does, each copied with one press. */
export function Carried({ reading }: { reading: TokenReading }): ReactElement | null {
  const { token } = reading;
  const text = pickedCandidate(reading).text;
  const claims = token.kind === 'jws' ? token.payload?.json : undefined;
  const all = CARRIED.map((form) => ({ form, written: carried(form, text, claims) })).filter(
    ({ written }) => written !== undefined,
  );
  if (all.length === 0) return null;
  return (
    <section aria-label={words.carriedForms.title}>
      <h3>{words.carriedForms.title}</h3>
      {all.map(({ form, written = '' }) => (
        <div key={form} className="form-of">
          <p>
            <strong>{words.carriedForms.names[form]}</strong>
          </p>
          <p className="mono wrap-anywhere">{firstLines(written, SHOWN)}</p>
          {form === 'cookie' && written.length > COOKIE && <p className="bad">{words.carriedForms.large}</p>}
          <div className="key-acts">
            <Button
              size="small"
              variant="outlined"
              aria-label={words.carriedForms.copyLabel(words.carriedForms.names[form])}
              onClick={() => void copyText(written)}
            >
              {encryption.formsDialog.copy}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}

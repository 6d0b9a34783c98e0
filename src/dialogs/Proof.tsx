import Button from '@mui/material/Button';
import { type ReactElement, useState } from 'react';
import { useRequests } from './requests.ts';
import { openDialog } from '../store/verbs/dialogs.ts';
import { isSingleFile } from '../ui/singleFile.ts';
import { words } from '../words/dialogs.ts';

/** Reserved for examples (RFC 2606): a request to it would go out, were it not forbidden. */
const ADDRESS = 'https://example.com/jotlab-proof';
/** How long after the attempt the browser may take to report the block. */
const PATIENCE = 1500;

type Outcome = { kind: 'blocked'; directive: string } | { kind: 'unblocked' } | { kind: 'failed' };

/** Tries to send one word and resolves with what the browser said. */
async function trySending(): Promise<Outcome> {
  const report = Promise.withResolvers<Outcome>();
  const onViolation = (event: SecurityPolicyViolationEvent): void => {
    if (event.blockedURI.startsWith('https://example.com'))
      report.resolve({ kind: 'blocked', directive: event.effectiveDirective });
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  let attempt: Outcome = { kind: 'failed' };
  try {
    await fetch(ADDRESS, { method: 'POST', body: 'hello', mode: 'no-cors' });
    attempt = { kind: 'unblocked' };
  } catch {
    // Blocked and offline look alike here; the report tells them apart.
  }
  setTimeout(() => report.resolve(attempt), PATIENCE);
  const outcome = await report.promise;
  document.removeEventListener('securitypolicyviolation', onViolation);
  return outcome;
}

function say(outcome: Outcome): string {
  if (outcome.kind === 'blocked') return words.proof.blocked(outcome.directive, ADDRESS);
  return outcome.kind === 'unblocked' ? words.proof.unblocked : words.proof.failed;
}

/** The promise that nothing leaves the page, and a way to see it kept. */
export function Proof(): ReactElement {
  const { sent, own } = useRequests();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
  const attempt = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setOutcome(await trySending());
    setBusy(false);
  };
  return (
    <div className="prose">
      <p>{words.proof.intro}</p>
      <p>
        <strong>{words.proof.sent(sent)}</strong> {words.proof.own(own)}
      </p>
      <p className="soft">{words.proof.trying(ADDRESS)}</p>
      <Button variant="contained" aria-disabled={busy} onClick={() => void attempt()}>
        {words.proof.button}
      </Button>
      <p role="status" className={outcome?.kind === 'blocked' ? 'good' : 'bad'}>
        {outcome && <strong>{say(outcome)}</strong>}
      </p>
      <p>{words.proof.offline}</p>
      {!isSingleFile() && <p className="soft">{words.proof.fetching}</p>}
      <h3>{words.proof.not}</h3>
      <ul>
        {words.proof.notPromised.map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li>
          {isSingleFile() ? (
            words.proof.isFile
          ) : (
            <>
              {words.proof.server}{' '}
              <button type="button" className="link-button" onClick={() => openDialog('offline')}>
                {words.proof.takeAlong}
              </button>
            </>
          )}
        </li>
      </ul>
      {policy && (
        <details>
          <summary>{words.proof.policy}</summary>
          <ul className="mono policy">
            {policy.split('; ').map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

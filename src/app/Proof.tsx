import Button from '@mui/material/Button';
import { type ReactElement, useState } from 'react';
import { proof as W } from '../words/dialogs.ts';
import { useRequests } from './requests.ts';
/** Reserved for examples (RFC 2606): a request to it would go out, were it not forbidden. */
const ADDRESS = 'https://example.com/jotlab-proof';
/** How long after the attempt the browser may take to report the block. */
const PATIENCE = 1500;

type Outcome = { kind: 'blocked'; directive: string } | { kind: 'unblocked' } | { kind: 'failed' };

/** Tries to send one word and resolves with what the browser said. */
async function trySending(): Promise<Outcome> {
  const report = Promise.withResolvers<Outcome>();
  const onViolation = (event: SecurityPolicyViolationEvent): void => {
    if (event.blockedURI.startsWith('https://example.com')) report.resolve({ kind: 'blocked', directive: event.effectiveDirective });
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
  if (outcome.kind === 'blocked') return W.blocked(outcome.directive, ADDRESS);
  return outcome.kind === 'unblocked' ? W.unblocked : W.failed;
}

/** The promise that nothing leaves the page, and a way to see it kept. */
export function Proof(): ReactElement {
  const { sent, own } = useRequests();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
  const attempt = async (): Promise<void> => {
    setBusy(true);
    setOutcome(await trySending());
    setBusy(false);
  };
  return (
    <div className="prose">
      <p>{W.intro}</p>
      <p>
        <strong>{W.sent(sent)}</strong> {W.own(own)}
      </p>
      <p className="soft">{W.trying(ADDRESS)}</p>
      <Button variant="contained" disabled={busy} onClick={() => void attempt()}>
        {W.button}
      </Button>
      <p role="status" className={outcome?.kind === 'blocked' ? 'good' : 'bad'}>
        {outcome && <strong>{say(outcome)}</strong>}
      </p>
      <p>{W.offline}</p>
      <p className="soft">{W.fetching}</p>
      {policy && (
        <details>
          <summary>{W.policy}</summary>
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

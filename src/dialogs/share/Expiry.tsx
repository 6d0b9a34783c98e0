import { type ReactElement, useEffect, useState } from 'react';
import { claimsPart, dateClaim } from '../../jose/explain/validate.ts';
import { useLayers } from '../../store/use/useBench.ts';
import { fromNow, local } from '../../words/time.ts';
import { words } from '../../words/share.ts';

const seconds = (): number => Math.floor(Date.now() / 1000);

/** Uses the real time: the bench's clock may be frozen. */
function useNow(): number {
  const [now, setNow] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setNow(seconds()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Says how long the token can be used, as far as it says so itself. */
export function Expiry(): ReactElement {
  const layers = useLayers();
  const now = useNow();
  const inner = layers.at(-1)?.reading.token;
  const exp = inner && dateClaim(claimsPart(inner), 'exp')?.seconds;
  const { shareDialog: share } = words;
  if (inner?.kind === 'jwe') return <p>{share.expHidden}</p>;
  if (exp === undefined) return <p>{share.noExp}</p>;
  const left = exp - now;
  return (
    <p className={left > 0 ? 'warn' : ''}>
      {left > 0 ? share.expIn(fromNow(left), local(exp)) : share.expWas(fromNow(left))}
    </p>
  );
}

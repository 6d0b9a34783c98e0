import type { ReactElement } from 'react';
import type { JsonDocument } from '../../jose/json.ts';
import { formatted } from '../../store/select.ts';
import { remarks as W } from '../../words/remarks.ts';

/** Characters of a former text that are shown. */
const SHOWN = 20_000;

/** What a header or a payload was before somebody's edit broke it. */
export function Former({ json }: { json: JsonDocument }): ReactElement {
  return (
    <div className="panel-note soft former">
      <p>{W.lastGood}</p>
      <pre className="mono former-text">{formatted(json).text.slice(0, SHOWN)}</pre>
    </div>
  );
}

import type { ReactElement } from 'react';
import type { JsonDocument } from '../../jose/text/json.ts';
import { formatted } from '../../store/derived/select.ts';
import { words } from '../../words/remarks.ts';
import './former.css';

/** Characters of a former text that are shown. */
const SHOWN = 20_000;

/** Shows a header or a payload as it was before an edit broke it: in one line, so that typing does not move the page
 * below. */
export function Former({ json }: { json: JsonDocument }): ReactElement {
  return (
    <details className="soft former">
      <summary>{words.remarks.lastGood}</summary>
      <pre className="mono former-text">{formatted(json).text.slice(0, SHOWN)}</pre>
    </details>
  );
}

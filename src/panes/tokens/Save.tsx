import { type ReactElement, useId, useState } from 'react';
import { lineOf, toCsv, toJson, type Line } from '../../export/many/listFile.ts';
import type { Row } from '../../jose/many/row.ts';
import { rowTexts } from '../../store/verbs/many.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { words } from '../../words/many.ts';
import { saySignature, sayTime, sayWorst } from './say.ts';

const FORMS = [
  ['CSV', 'jotlab-tokens.csv', toCsv],
  ['JSON', 'jotlab-tokens.json', toJson],
] as const;

async function linesOf(rows: readonly Row[], withTokens: boolean): Promise<Line[]> {
  const tokens = withTokens ? await rowTexts(rows.map(({ id }) => id)) : [];
  return rows.map((row, index) => {
    const said = {
      place: words.many.place(row.place),
      signature: saySignature(row),
      time: sayTime(row),
      finding: sayWorst(row),
    };
    return lineOf(row, said, withTokens ? (tokens[index] ?? '') : undefined);
  });
}

/** The list as it is shown, as a file. The tokens are in it only where somebody wants them to be. */
export function Save({ rows }: { rows: readonly Row[] }): ReactElement {
  const says = words.many;
  const [withTokens, setWithTokens] = useState(false);
  const hint = useId();
  return (
    <div className="tokens-save" role="group" aria-label={says.save}>
      <span>{says.save}</span>
      {FORMS.map(([name, file, write]) => (
        <button
          key={name}
          type="button"
          className="button"
          disabled={rows.length === 0}
          onClick={() => void linesOf(rows, withTokens).then((lines) => saveFile(write(lines), file))}
        >
          {name}
        </button>
      ))}
      <label className="check">
        <input
          type="checkbox"
          checked={withTokens}
          aria-describedby={withTokens ? hint : undefined}
          onChange={(event) => setWithTokens(event.target.checked)}
        />
        {says.withTokens}
      </label>
      {withTokens && (
        <span id={hint} className="warn">
          {says.withTokensHint}
        </span>
      )}
      <span className="soft tokens-lead">{says.lead}</span>
    </div>
  );
}

import { type ReactElement, useState } from 'react';
import type { CodeAct, CodeBench } from '../../export/code/bench.ts';
import { actsFor, snippet } from '../../export/code/snippet.ts';
import { TARGETS } from '../../export/code/targets.ts';
import type { Target, TargetId } from '../../export/code/target.ts';
import { useAwaited, useExpectations } from '../../store/use/useBench.ts';
import { useExportLayers } from '../../store/use/useExport.ts';
import { words } from '../../words/export.ts';
import { Choice } from '../fields.tsx';
import { Article } from './Article.tsx';
import { kindOf, layerBench, sayObstacle } from './benches.ts';
import { CodeText } from './CodeText.tsx';
import { Snippet } from './Snippet.tsx';

/** Chosen once, it is the choice of this visit. */
let lastTarget: TargetId = 'jose';

/** Code that verifies, decrypts or makes the token on the bench, in a library of one's choice. */
export function Code(): ReactElement {
  const layers = useExportLayers();
  const expects = useExpectations();
  const awaited = useAwaited();
  const [chosen, setChosen] = useState<TargetId>(lastTarget);
  const [act, setAct] = useState<CodeAct>('verify');
  const [layer, setLayer] = useState(0);
  const [withSecrets, setWithSecrets] = useState(false);
  const { codeDialog } = words;
  if (awaited) return <p>{codeDialog.awaited}</p>;
  if (layers.length === 0) return <p>{codeDialog.none}</p>;
  const at = Math.min(layer, layers.length - 1);
  const made = layerBench(layers, at, expects, withSecrets);
  const target = TARGETS.find(({ id }) => id === chosen) as Target;
  const acts = made.ok ? actsFor(made.value) : [];
  const choose = (id: TargetId): void => {
    lastTarget = id;
    setChosen(id);
  };
  return (
    <div className="prose">
      <p>{codeDialog.lead}</p>
      <div className="export-fields">
        <Choice
          label={codeDialog.language}
          value={chosen}
          options={TARGETS.map(({ id, name }) => [id, codeDialog.option(name.language, name.library)])}
          onChoose={choose}
        />
        {acts.length > 0 && (
          <Choice
            label={codeDialog.act}
            value={acts.includes(act) ? act : (acts[0] ?? 'verify')}
            options={acts.map((each) => [each, codeDialog.acts[each]])}
            onChoose={setAct}
          />
        )}
        {layers.length > 1 && (
          <Choice
            label={codeDialog.layer}
            value={String(at)}
            options={layers.map((each, index) => [String(index), codeDialog.layerOf(index + 1, kindOf(each))])}
            onChoose={(value) => setLayer(Number(value))}
          />
        )}
      </div>
      {made.ok ? (
        <Written
          bench={made.value}
          act={acts.includes(act) ? act : (acts[0] ?? 'verify')}
          target={target}
          withSecrets={withSecrets}
          onSecrets={setWithSecrets}
        />
      ) : (
        <p>{sayObstacle(made.obstacle)}</p>
      )}
      <Article />
    </div>
  );
}

function Written({
  bench,
  act,
  target,
  withSecrets,
  onSecrets,
}: {
  bench: CodeBench;
  act: CodeAct;
  target: Target;
  withSecrets: boolean;
  onSecrets: (with_: boolean) => void;
}): ReactElement {
  const { codeDialog } = words;
  const made = snippet(bench, act, target);
  if (!made.ok) {
    const { code, ...rest } = made.obstacle;
    return <p>{codeDialog.obstacles[code](target.name.library, 'name' in rest ? rest.name : '')}</p>;
  }
  const asksForSecret = made.key.half !== 'public';
  return (
    <>
      {asksForSecret && (
        <label className="check">
          <input type="checkbox" checked={withSecrets} onChange={(event) => onSecrets(event.target.checked)} />
          <span>
            {codeDialog.withSecrets} <span className="soft">{codeDialog.withSecretsHint}</span>
          </span>
        </label>
      )}
      <Snippet bench={bench} act={act} target={target} made={made} />
      <CodeText label={codeDialog.code} text={made.code} syntax={target.syntax} />
    </>
  );
}

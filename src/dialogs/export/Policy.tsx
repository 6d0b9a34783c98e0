import { type ReactElement, useState } from 'react';
import { GATEWAYS } from '../../export/policy/gateways.ts';
import { policy, type Gateway, type GatewayId } from '../../export/policy/policy.ts';
import type { CodeBench } from '../../export/code/bench.ts';
import { useAwaited, useExpectations } from '../../store/use/useBench.ts';
import { useExportLayers } from '../../store/use/useExport.ts';
import { words } from '../../words/export.ts';
import { Choice } from '../fields.tsx';
import { layerBench, sayObstacle } from './benches.ts';
import { CodeText } from './CodeText.tsx';
import { TakeOut } from './TakeOut.tsx';

let lastGateway: GatewayId = 'apiConnect';

/** Expectations and key as the configuration of a gateway. It meets the token as it arrives: the outermost layer. */
export function Policy(): ReactElement {
  const layers = useExportLayers();
  const expects = useExpectations();
  const awaited = useAwaited();
  const [chosen, setChosen] = useState<GatewayId>(lastGateway);
  const { policyDialog, codeDialog } = words;
  if (awaited) return <p>{codeDialog.awaited}</p>;
  const [outermost] = layers;
  if (!outermost) return <p>{codeDialog.none}</p>;
  const made = layerBench([outermost], 0, expects, false);
  const expecting = Object.keys(expects).length > 0;
  const gateway = GATEWAYS.find(({ id }) => id === chosen) as Gateway;
  return (
    <div className="prose">
      <p>{policyDialog.lead}</p>
      {!expecting && <p className="soft">{policyDialog.noExpectations}</p>}
      <Choice
        label={policyDialog.gateway}
        value={chosen}
        options={GATEWAYS.map(({ id }) => [id, policyDialog.names[id]])}
        onChoose={(id) => {
          lastGateway = id;
          setChosen(id);
        }}
      />
      {made.ok ? (
        <Written bench={made.value} gateway={gateway} expecting={expecting} />
      ) : (
        <p>{sayObstacle(made.obstacle)}</p>
      )}
    </div>
  );
}

function Written({
  bench,
  gateway,
  expecting,
}: {
  bench: CodeBench;
  gateway: Gateway;
  /** Whether anything is expected: without it there is nothing to say of what is not checked. */
  expecting: boolean;
}): ReactElement {
  const { policyDialog } = words;
  const made = policy(bench, gateway);
  if (!made.ok) return <p>{policyDialog.obstacles[made.obstacle](made.name)}</p>;
  const isSecret = bench.alg.keyTypes.includes('oct');
  const holdsKey = gateway.id !== 'aws' && gateway.id !== 'spring';
  return (
    <>
      <TakeOut text={made.text} file={made.file} labels={{ copy: policyDialog.copy, save: policyDialog.save }} />
      <CodeText label={policyDialog.policy} text={made.text} syntax={gateway.syntax} />
      {expecting && (
        <section aria-label={policyDialog.unchecked}>
          <h3>{policyDialog.unchecked}</h3>
          <p>{made.unchecked.length > 0 ? policyDialog.notChecked(made.unchecked) : policyDialog.allChecked}</p>
        </section>
      )}
      <section aria-label={policyDialog.known}>
        <h3>{policyDialog.known}</h3>
        <ul className="export-says">
          {policyDialog.facts[gateway.id].map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
          {isSecret && holdsKey && <li>{policyDialog.placeholders}</li>}
          {!isSecret && holdsKey && bench.key.publicPem === undefined && <li>{policyDialog.noKey}</li>}
        </ul>
        <p className="soft wrap-anywhere">
          {policyDialog.documented} {gateway.documentedAt}
        </p>
      </section>
    </>
  );
}

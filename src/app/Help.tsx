import type { ReactElement } from 'react';
import { help as W } from '../words/dialogs.ts';

export function Help(): ReactElement {
  return (
    <div className="prose">
      <p>{W.what}</p>
      <h3>{W.reads}</h3>
      <p>{W.readsText}</p>
      <h3>{W.checks}</h3>
      <p>{W.checksText}</p>
      <h3>{W.ring}</h3>
      <p>{W.ringText}</p>
      <h3>{W.encryption}</h3>
      <p>{W.encryptionText}</p>
      <h3>{W.closer}</h3>
      <p>{W.closerText}</p>
      <h3>{W.keys}</h3>
      <dl className="facts">
        {W.list.map(([key, does]) => (
          <div className="fact" key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h3>{W.privacy}</h3>
      <p>{W.privacyText}</p>
    </div>
  );
}

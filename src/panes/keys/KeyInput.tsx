import { type ReactElement, useState } from 'react';
import type { KeyFault } from '../../jose/keys/keyFault.ts';
import { sayKeyFault } from '../../store/ringOf.ts';
import { forgetRefused, giveKey } from '../../store/keyring.ts';
import { useRefused } from '../../store/use.ts';
import { keysPane as W } from '../../words/keysPane.ts';
import { showDialog } from './showDialog.ts';


/** What is refused, but names an address that may be asked for keys. */
const ADDRESSES: Partial<Record<KeyFault['code'], (args: KeyFault['args']) => string | number | undefined>> = {
  'discovery-document': ({ jwksUri }) => jwksUri,
  'key-is-address': ({ url }) => url,
};

/** Where a key is given. A key is added as soon as it is pasted; what is typed waits for Add. */
export function KeyInput(): ReactElement {
  const [text, setText] = useState('');
  const refused = useRefused();
  const add = async (given: string, how: 'otherwise' | 'always'): Promise<void> => {
    setText((await giveKey(given, how)) ? '' : given);
  };
  return (
    <form
      className="key-input"
      onSubmit={(event) => {
        event.preventDefault();
        void add(text, 'otherwise');
      }}
    >
      <label className="labelled">
        {W.give}
        <textarea
          className="input mono"
          rows={2}
          value={text}
          placeholder={W.giveHint}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          translate="no"
          aria-describedby={refused.length > 0 ? 'key-refused' : undefined}
          onChange={(event) => {
            setText(event.target.value);
            if (refused.length > 0) forgetRefused();
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (text !== '' || pasted === '') return;
            event.preventDefault();
            // It is shown only where it stays: a key that is taken empties the box again.
            void add(pasted, 'otherwise');
          }}
        />
      </label>
      <div className="key-acts">
        <button type="submit" className="button" disabled={text === ''}>
          {W.add}
        </button>
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => showDialog('generate')}>
          {W.generate}
        </button>
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => showDialog('fetch')}>
          {W.fetch}
        </button>
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => showDialog('keep')}>
          {W.keep}
        </button>
        {refused.length > 0 && text !== '' && (
          <button type="button" className="button" onClick={() => void add(text, 'always')}>
            {W.asSecret}
          </button>
        )}
      </div>
      <div id="key-refused" role="status">
        {refused.slice(0, 3).map((fault, index) => {
          const { says, hint } = sayKeyFault(fault);
          const address = ADDRESSES[fault.code]?.(fault.args);
          return (
            <p key={index} className="bad hint">
              {says} <span className="soft">{hint}</span>{' '}
              {address !== undefined && (
                <button type="button" className="link-button" onClick={() => showDialog('fetch', String(address))}>
                  {W.fetchThere}
                </button>
              )}
            </p>
          );
        })}
      </div>
    </form>
  );
}

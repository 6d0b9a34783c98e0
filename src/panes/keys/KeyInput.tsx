import type { ReactElement } from 'react';
import type { KeyFault } from '../../jose/keys/keyFault.ts';
import { say } from '../../words/say.ts';
import { fillBox, fillUntouched, forgetRefused } from '../../store/verbs/keyring.ts';
import { loadTakeKeys } from '../../store/verbs/loadTakeKeys.ts';
import { pasteText } from '../../store/verbs/intake.ts';
import { useBoxes, useRefused } from '../../store/use/useBench.ts';
import { openDialog } from '../../store/verbs/dialogs.ts';
import { words } from '../../words/keys.ts';

/** Refused inputs that name an address which may be asked for keys. */
const ADDRESSES: Partial<Record<KeyFault['code'], (args: KeyFault['args']) => string | number | undefined>> = {
  'discovery-document': ({ jwksUri }) => jwksUri,
  'key-is-address': ({ url }) => url,
};

/** Why the last input was refused; the address in it that may be asked, or the way to the bench for a token. */
function Refused(): ReactElement {
  const { key: text } = useBoxes();
  return (
    <div id="key-refused" role="status">
      {useRefused()
        .slice(0, 3)
        .map((fault, index) => {
          const { says, hint } = say(fault);
          const address = ADDRESSES[fault.code]?.(fault.args);
          return (
            <p key={index} className="bad hint">
              {says} <span className="soft">{hint}</span>{' '}
              {address !== undefined && (
                <button type="button" className="link-button" onClick={() => openDialog('fetch', String(address))}>
                  {words.keysPane.fetchThere}
                </button>
              )}
              {fault.code === 'key-is-token' && text !== '' && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    fillBox('key', '');
                    forgetRefused();
                    void pasteText(text);
                  }}
                >
                  {words.keysPane.toBench}
                </button>
              )}
            </p>
          );
        })}
    </div>
  );
}

/** Dialogs that make keys or bring them, in the order of the buttons. */
const DOORS = ['generate', 'fetch', 'saveRing'] as const;

/** Where a key is given. A key is added as soon as it is pasted; what is typed waits for Add. */
export function KeyInput(): ReactElement {
  const { key: text } = useBoxes();
  const refused = useRefused();
  const add = async (given: string, how: 'otherwise' | 'always'): Promise<void> => {
    // Without the network it may not be here yet: the text must not be lost.
    const verbs = await loadTakeKeys().catch(() => null);
    const isTaken = (await verbs?.takeInBox(given, how)) ?? false;
    // Why a text was refused is not said under another that was typed meanwhile.
    if (!fillUntouched('key', text, isTaken ? '' : given) && !isTaken) forgetRefused();
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
        {words.keysPane.give}
        <textarea
          id="key-field"
          className="input mono"
          rows={2}
          value={text}
          placeholder={words.keysPane.giveHint}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          translate="no"
          aria-describedby={refused.length > 0 ? 'key-refused' : undefined}
          onChange={(event) => {
            fillBox('key', event.target.value);
            if (refused.length > 0) forgetRefused();
          }}
          onKeyDown={(event) => {
            // A secret is one line: Enter adds it, with Ctrl too. Shift Enter breaks the line.
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (text !== '') void add(text, 'otherwise');
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
          {words.keysPane.add}
        </button>
        {DOORS.map((name) => (
          <button key={name} type="button" className="button" aria-haspopup="dialog" onClick={() => openDialog(name)}>
            {words.keysPane[name]}
          </button>
        ))}
        {refused.length > 0 && text !== '' && (
          <button type="button" className="button" onClick={() => void add(text, 'always')}>
            {words.keysPane.asSecret}
          </button>
        )}
      </div>
      <Refused />
    </form>
  );
}

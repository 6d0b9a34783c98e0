import { useEffect, useLayoutEffect, useRef } from 'react';
import type { TokenEditor } from './editor.ts';
import { TokenMount } from './tokenMount.ts';
import type { CodeCallbacks, TokenView } from './types.ts';

export interface TokenFieldProps extends TokenView, CodeCallbacks {
  /** The element of the static page that holds the text area; it is outside React's root. */
  host: HTMLElement;
  /** The editor has taken over from the text area. */
  onReady?: ((editor: TokenEditor) => void) | undefined;
}

/**
 * The text box Token. Renders nothing: it lives in `host`.
 *
 * `parts`, `dots` and `peeled` are positions in `text`. Keep their identity while a new text is still being read:
 * what is drawn then moves along with the typing.
 */
export function TokenField(props: TokenFieldProps): null {
  const { host } = props;
  const mount = useRef<TokenMount | null>(null);
  const latest = useRef(props);

  useLayoutEffect(() => {
    latest.current = props;
    mount.current?.show(props);
  });

  useEffect(() => {
    const held = TokenMount.at(host, latest.current);
    mount.current = held;
    held.listen(
      {
        onChange: (text, change) => latest.current.onChange?.(text, change),
        onHover: (position) => latest.current.onHover?.(position),
        onCaret: (from, to) => latest.current.onCaret?.(from, to),
        onFocus: (focused) => latest.current.onFocus?.(focused),
        onUndo: () => latest.current.onUndo?.(),
        onRedo: () => latest.current.onRedo?.(),
        onPaste: (text) => latest.current.onPaste?.(text) ?? false,
      },
      (editor) => latest.current.onReady?.(editor),
    );
    return () => {
      mount.current = null;
      held.leave();
    };
  }, [host]);

  return null;
}

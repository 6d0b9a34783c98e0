import { type CSSProperties, type ReactElement, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { EditorModule } from './load.ts';
import { loadedEditor, whenWanted } from './load.ts';
import type { JsonEditor } from './editor.ts';
import { PlainJson, type PlainJsonProps } from './PlainJson.tsx';
import { forPaper, usePaper } from '../usePaper.ts';
import type { AtOnce, CodeCallbacks, JsonView } from './types.ts';

export interface JsonFieldProps extends JsonView, CodeCallbacks {
  /** The colour of the rail, a CSS colour such as `var(--header)`. */
  rail: string;
  onReady?: ((editor: JsonEditor) => void) | undefined;
  /** Tells of a text that is to be shown at once, before the next render brings it. */
  watch?: ((show: (text: AtOnce) => void) => () => void) | undefined;
}

const PaperJson = forPaper<PlainJsonProps>(() => import('./PaperJson.tsx').then((module) => module.PaperJson));

/** A text box of JSON: a plain view at first, CodeMirror in its place once that has been loaded. */
export function JsonField(props: JsonFieldProps): ReactElement {
  const [module, setModule] = useState(loadedEditor);
  // Whether the plain view had the focus when the editor came.
  const [focused, setFocused] = useState(false);
  // Where the plain view was pressed: the editor has its caret there.
  const [pressed, setPressed] = useState<number>();
  const frame = useRef<HTMLDivElement>(null);
  const paper = usePaper();

  useEffect(() => {
    const element = frame.current;
    if (module || !element) return undefined;
    return whenWanted(element, (found) => {
      setFocused(element.contains(document.activeElement));
      setModule(() => found);
    });
  }, [module]);

  return (
    <div ref={frame} className="code-frame">
      {module ? (
        <Loaded {...props} module={module} focused={focused} pressed={pressed} />
      ) : (
        <PlainJson
          {...props}
          onPress={(position) => {
            setPressed(position);
            props.onCaret?.(position, position);
          }}
        />
      )}
      {paper && (
        <Suspense fallback={null}>
          <PaperJson {...props} />
        </Suspense>
      )}
    </div>
  );
}

function Loaded(
  props: JsonFieldProps & { module: EditorModule; focused: boolean; pressed: number | undefined },
): ReactElement {
  const { module, rail, watch } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<JsonEditor | null>(null);
  const latest = useRef(props);

  useLayoutEffect(() => {
    latest.current = props;
    editor.current?.show(props);
  });

  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const made = module.makeJsonEditor(host.current, latest.current, {
      onChange: (text, change) => latest.current.onChange?.(text, change),
      onHover: (position) => latest.current.onHover?.(position),
      onCaret: (from, to) => latest.current.onCaret?.(from, to),
      onFocus: (has) => latest.current.onFocus?.(has),
      onUndo: () => latest.current.onUndo?.(),
      onRedo: () => latest.current.onRedo?.(),
      onPaste: (text) => latest.current.onPaste?.(text) ?? false,
    });
    editor.current = made;
    const { focused, pressed } = latest.current;
    if (pressed !== undefined) made.place(pressed);
    if (focused) made.focus();
    latest.current.onReady?.(made);
    return () => {
      editor.current = null;
      made.destroy();
    };
  }, [module]);

  useEffect(() => watch?.((text) => editor.current?.showAtOnce(text)), [watch]);

  return <div ref={host} className="code-rail" style={{ '--rail': rail } as CSSProperties} />;
}

import { type ReactElement, useEffect, useState } from 'react';
import { FILES_LIMIT, openFiles, pasteText } from '../store/verbs/intake.ts';
import { words } from '../words/words.ts';

/** A file or a text dropped anywhere opens on the bench. */
export function DropArea(): ReactElement | null {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let ours = false;
    const started = (): void => void (ours = true);
    const ended = (): void => void (ours = false);
    // The field itself handles a drag within the page, a text dragged onto it, and a file dragged onto a file input.
    const ontoField = (event: DragEvent): boolean =>
      event.target instanceof Element &&
      event.target.closest(
        event.dataTransfer?.types.includes('Files')
          ? 'input[type="file"]'
          : 'input, textarea, [contenteditable="true"]',
      ) !== null;
    const carries = (event: DragEvent): boolean =>
      !ours &&
      !ontoField(event) &&
      [...(event.dataTransfer?.types ?? [])].some((type) => type === 'Files' || type === 'text/plain');
    const enter = (event: DragEvent): void => {
      const isOurs = carries(event);
      setOver(isOurs);
      if (isOurs) event.preventDefault();
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!carries(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const files = [...(event.dataTransfer?.files ?? [])].slice(0, FILES_LIMIT);
      if (files.length > 0) void openFiles(files);
      else void pasteText(event.dataTransfer?.getData('text/plain') ?? '');
    };
    // Capturing: the editors must not insert what is meant for the bench.
    const options = { capture: true };
    document.addEventListener('dragstart', started, options);
    document.addEventListener('dragend', ended, options);
    document.addEventListener('dragover', enter, options);
    document.addEventListener('dragleave', leave, options);
    document.addEventListener('drop', drop, options);
    return () => {
      document.removeEventListener('dragstart', started, options);
      document.removeEventListener('dragend', ended, options);
      document.removeEventListener('dragover', enter, options);
      document.removeEventListener('dragleave', leave, options);
      document.removeEventListener('drop', drop, options);
    };
  }, []);
  return over ? <div className="drop-area">{words.ribbon.dropHere}</div> : null;
}

/** Brings a pane into view and into focus; one behind a tab or in the drawer opens. */
export function goTo(pane: string): void {
  document.dispatchEvent(new CustomEvent('jotlab:show', { detail: pane }));
}

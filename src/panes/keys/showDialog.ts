/** Asks for a dialog: they are another room's. `about`: which key, or which address. */
export const showDialog = (name: 'generate' | 'key' | 'keep' | 'fetch' | 'convert', about = ''): void => {
  document.dispatchEvent(new CustomEvent('jotlab:dialog', { detail: about === '' ? name : { name, about } }));
};

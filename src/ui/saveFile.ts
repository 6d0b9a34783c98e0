/** Offers a text, octets or a picture as a file. They go nowhere but into the reader's own folder. */
export function saveFile(content: string | Uint8Array<ArrayBuffer> | Blob, name: string): void {
  const url = URL.createObjectURL(
    content instanceof Blob ? content : new Blob([content], { type: 'application/octet-stream' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then; the content must not stay behind the address.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

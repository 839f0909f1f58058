/** Hands a text or data to the browser as a file; needs no permission. */
export function download(name: string, content: string | Blob): void {
  const data = typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  const url = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the data as soon as the click is handled; a moment more costs nothing.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Hands a text to the browser as a file; needs no permission. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has the data as soon as the click is handled; a moment more costs nothing.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

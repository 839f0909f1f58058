/**
 * Presses a control of the page's own memo dialog, the one place where Antou clicks for the agent (architecture,
 * decision 6). Some components listen to the mouse button rather than to the click.
 */
export function press(element: HTMLElement): void {
  const rect = element.getBoundingClientRect();
  const where = {
    bubbles: true,
    cancelable: true,
    clientX: rect.left + rect.width / 2,
    clientY: rect.top + rect.height / 2,
  };
  element.dispatchEvent(new MouseEvent('mousedown', where));
  element.dispatchEvent(new MouseEvent('mouseup', where));
  element.click();
}

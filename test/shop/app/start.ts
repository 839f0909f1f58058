import type { Settings } from './model';

interface Start {
  settings: Settings;
  load: number;
}

export const start = JSON.parse(document.getElementById('start')?.textContent ?? '') as Start;
export const settings = start.settings;

/** The settings that stand in this page's address, and so hold for this page alone. */
export function ownSettings(): URLSearchParams {
  const own = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (name in settings) own.set(name, value);
  }
  return own;
}

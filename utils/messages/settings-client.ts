import type { Settings } from '../storage/settings';
import type { Change, Revised } from '../storage/settings-store';
import { ask } from './client';
import type { Answer } from './protocol';

const TRIES = 60;

/**
 * Changes the settings: reads, applies `change`, and writes if nobody was faster, else begins again. So several tabs
 * can change different things at once and nothing is lost.
 */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Answer<Change>> {
  let last: Answer<Change> = { ok: false, code: 'failed', where: 'settings' };
  for (let left = TRIES; left > 0; left--) {
    const read: Answer<Revised> = await ask('settings.read', null);
    if (!read.ok) return read;
    const { revision, settings } = read.value;
    last = await ask('settings.replace', { revision, settings: change(settings) });
    if (!last.ok || last.value.ok || last.value.code !== 'conflict') return last;
  }
  return last;
}

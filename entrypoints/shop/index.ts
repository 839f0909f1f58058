import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { definitionFor } from '@/utils/sites/registry';
import { startFrame } from './frame';

const STARTED = Symbol.for('antou.started');

export default defineUnlistedScript(() => {
  // `origin` is the inherited one in about:blank and srcdoc frames, where location has none.
  const definition = definitionFor(globalThis.origin);
  const world = globalThis as Record<symbol, unknown>;
  // One Antou a frame, however often the script is put there; an older orphan keeps its place and says "reload".
  if (!definition || world[STARTED]) return;
  world[STARTED] = true;
  startFrame(definition);
});

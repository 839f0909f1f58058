import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { definitionFor } from '@/utils/sites/registry';
import { sharedObject } from '@/utils/state/shared';
import { startFrame } from './frame';

export default defineUnlistedScript(() => {
  // `origin` is the inherited one in about:blank and srcdoc frames, where location has none.
  const definition = definitionFor(globalThis.origin);
  // One overlay a frame, however often the script is put there; an older orphan keeps its place and says "reload".
  if (definition && !sharedObject()) startFrame(definition);
});

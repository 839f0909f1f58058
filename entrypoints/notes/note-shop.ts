import { schemeOn } from '@/utils/domain/notes/flag-scheme';
import { FRESH_NOTES, schemeFor, templatesFor } from '@/utils/domain/notes/note-shop';
import type { FlagColour } from '@/utils/domain/shop/flag';
import type { ShopContext } from '@/utils/frame/context';
import type { PackBundle } from '@/utils/messages/protocol';
import type { MemoSpec } from '@/utils/sites/definition';
import { memoSpec } from '@/utils/sites/read';

/** Follows what the lead has set: the shop's templates, and its scheme in the colours that this page has. */
export function followNoteShop(context: ShopContext, packs: PackBundle, signal: AbortSignal): void {
  const { store, definition } = context;
  let known: readonly unknown[] = [];
  const follow = () => {
    const { shop, noteSettings } = store.snapshot;
    const memo = memoSpec(definition);
    const now = [shop?.id, shop?.scheme, noteSettings, memo];
    if (now.every((one, at) => one === known[at]) && known.length > 0) return;
    known = now;
    const own = (shop && noteSettings?.shops[shop.id]) ?? FRESH_NOTES;
    const chosen = packs.schemes.schemes.find(({ id }) => id === shop?.scheme);
    const scheme = schemeFor(chosen, own);
    store.patch({
      templates: templatesFor(packs.notes.templates, own),
      scheme: scheme && memo ? onPage(scheme, memo) : scheme,
    });
  };
  store.subscribe(follow, signal);
  context.onChange(follow, signal);
}

function onPage(scheme: NonNullable<ReturnType<typeof schemeFor>>, memo: MemoSpec) {
  // Where a mark stands for the colour any colour can be written.
  if (memo.mark !== undefined) return scheme;
  return schemeOn(scheme, {
    has: Object.keys(memo.flags) as FlagColour[],
    substitutes: memo.substitutes ?? {},
  });
}

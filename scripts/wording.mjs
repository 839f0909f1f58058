// `npm run --silent wording -- check FILE`: what the guard says of sentences, one JSON line each. Same code and packs
// as in the browser.
import { load, readPack, runOverLines } from './lines.mjs';

await runOverLines({
  usage: 'npm run --silent wording -- check',
  words: ['check'],
  async prepare() {
    const [
      { compileRules },
      { checkText },
      { simplifiedTable },
      { simplifiedPairs },
      { rulesFor, EMPTY_BOOK },
    ] = await load(
      'utils/domain/wording/compile.ts',
      'utils/domain/wording/check.ts',
      'utils/domain/wording/fold.ts',
      'entrypoints/background/simplified.ts',
      'utils/domain/wording/book.ts',
    );
    const packs = rulesFor([readPack('wording')], EMPTY_BOOK, {});
    const rules = compileRules(packs, simplifiedTable(simplifiedPairs()));
    return (text) => ({
      text,
      findings: checkText(text, rules, { seen: [], authority: { limit: 20 } })
        .filter(({ counted }) => !counted)
        .map(({ rule, severity, start, end, disguised }) => ({
          rule,
          level: severity,
          start,
          end,
          disguise: disguised,
        })),
    });
  },
});

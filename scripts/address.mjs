// `npm run --silent address -- parse FILE`: reads addresses, one JSON line each. Same code and packs as in the browser.
import { load, readPack, runOverLines } from './lines.mjs';

await runOverLines({
  usage: 'npm run --silent address -- parse',
  words: ['parse'],
  async prepare() {
    const [{ parseAddress }, { compileDivisions }, { simplifiedTable }, { simplifiedPairs }] = await load(
      'utils/domain/address/parse.ts',
      'utils/domain/address/divisions.ts',
      'utils/domain/wording/fold.ts',
      'entrypoints/background/simplified.ts',
    );
    const data = {
      divisions: compileDivisions(readPack('divisions')),
      simplified: simplifiedTable(simplifiedPairs()),
    };
    return (text) => {
      const { name, phone, province, city, district, detail, findings } = parseAddress(text, data);
      return { text, name, phone, province, city, district, detail, findings };
    };
  },
});

// `npm run --silent suggest -- FILE`: the three replies of the starter library that fit each buyer's question best, one
// JSON line each. Same code and packs as in the browser.
import { load, readPack, runOverLines } from './lines.mjs';

await runOverLines({
  usage: 'npm run --silent suggest --',
  words: [],
  async prepare() {
    const [
      { suggest },
      { buildSuggestIndex },
      { compileQuestionWords },
      { simplifiedTable },
      { simplifiedPairs },
    ] = await load(
      'utils/domain/replies/suggest.ts',
      'utils/domain/replies/suggest-index.ts',
      'utils/domain/replies/question-words.ts',
      'utils/domain/wording/fold.ts',
      'entrypoints/background/simplified.ts',
    );
    const reader = {
      simplified: simplifiedTable(simplifiedPairs()),
      words: compileQuestionWords([readPack('questions')]),
    };
    const index = buildSuggestIndex(readPack('replies').replies, reader);
    return (text) => ({
      text,
      replies: suggest(index, text).map(({ reply: { code, title, group }, score }) => ({
        code,
        title,
        group,
        score: Math.round(score * 1000) / 1000,
      })),
    });
  },
});

import table from 'opencc-js/dict/TSCharacters';

/**
 * The one-to-one part of the traditional-to-simplified table as pairs in one string; entries whose length differs
 * would shift underlines and are left out.
 */
export function simplifiedPairs(): string {
  return table
    .split('|')
    .map((entry) => entry.split(' '))
    .filter(([from, to]) => from?.length === 1 && to?.length === 1)
    .map(([from, to]) => `${from}${to}`)
    .join('');
}

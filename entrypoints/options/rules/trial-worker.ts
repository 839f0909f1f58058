import {
  EMPTY_BOOK,
  type OwnRule,
  rulesFor,
  type Scope,
  type WordingBook,
} from '@/utils/domain/wording/book';
import { type CompiledRules, compileRules } from '@/utils/domain/wording/compile';
import { explain } from '@/utils/domain/wording/explain';
import { simplifiedTable } from '@/utils/domain/wording/fold';
import type { ShippedWording } from '@/utils/messages/protocol';
import type { TrialNews, TrialTask } from './trial-work';

// Compiles tens of thousands of rules beside the page, which goes on answering keys.
let shipped: ShippedWording = { packs: [], simplified: '' };
let table = simplifiedTable('');
let book: Omit<WordingBook, 'rules'> = EMPTY_BOOK;
let rules: OwnRule[] = [];
let compiled: { readonly for: string; readonly rules: CompiledRules } | undefined;

addEventListener('message', ({ data }: MessageEvent<TrialTask>) => {
  if (data.do === 'begin') {
    if (data.shipped.simplified !== shipped.simplified) table = simplifiedTable(data.shipped.simplified);
    shipped = data.shipped;
    book = data.book;
    rules = [];
    compiled = undefined;
  } else if (data.do === 'rules') {
    rules.push(...data.rules);
  } else {
    postMessage(tryText(data));
  }
});

function tryText({ text, here, limit }: TrialTask & { do: 'try' }): TrialNews {
  try {
    return {
      text,
      here,
      explained: explain(text, compile(here), { seen: [], authority: { limit } }),
    };
  } catch (error) {
    return { text, here, broken: (error as Error).message };
  }
}

function compile(here: Scope): CompiledRules {
  const place = JSON.stringify(here);
  if (compiled?.for !== place) {
    const packs = rulesFor(shipped.packs, { ...book, rules }, here);
    compiled = { for: place, rules: compileRules(packs, table) };
  }
  return compiled.rules;
}

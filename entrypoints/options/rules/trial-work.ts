import type { OwnRule, Scope, WordingBook } from '@/utils/domain/wording/book';
import type { Explained } from '@/utils/domain/wording/explain';
import { FRESH_GUARD } from '@/utils/domain/wording/guard-settings';
import type { ShippedWording } from '@/utils/messages/protocol';
import { guardOf, type Settings } from '@/utils/storage/settings';
import type { ScopeChoice } from './scope';

/** What the trial worker is told: the book comes in pieces, since a long one would hold up the page. */
export type TrialTask =
  | {
      readonly do: 'begin';
      readonly shipped: ShippedWording;
      readonly book: Omit<WordingBook, 'rules'>;
    }
  | { readonly do: 'rules'; readonly rules: readonly OwnRule[] }
  | { readonly do: 'try'; readonly text: string; readonly here: Scope; readonly limit: number };

/** @returns what is to be tried: a text where one stands, with what an agent may take off there */
export function trialOf(text: string, chosen: ScopeChoice, settings: Settings): TrialTask & { do: 'try' } {
  // For all shops, or a site with several, no shop's figure holds: what a shop starts with stands for them.
  const { priceLimit } = chosen.guardKey === undefined ? FRESH_GUARD : guardOf(settings, chosen.guardKey);
  return { do: 'try', text, here: chosen.here, limit: priceLimit };
}

/** What it answers: what the rules say of the text, or why they do not compile. */
export interface TrialNews {
  readonly text: string;
  readonly here: Scope;
  readonly explained?: Explained;
  readonly broken?: string;
}

/** Starts the worker that compiles the rules and tries sentences; whoever starts it ends it. */
export function startTrialWorker(): Worker {
  return new Worker(new URL('./trial-worker.ts', import.meta.url), { type: 'module' });
}

import type { WordingBook } from '@/utils/domain/wording/book';
import type { ShippedWording } from '@/utils/messages/protocol';
import type { Settings } from '@/utils/storage/settings';
import type { BookModel } from '../use-book';
import type { ScopeChoice } from './scope';

/** What each part of the rules page is given. */
export interface RulesProps {
  readonly settings: Settings;
  readonly shipped: ShippedWording;
  readonly book: WordingBook;
  readonly edit: BookModel['edit'];
  readonly choices: readonly ScopeChoice[];
  readonly chosen: ScopeChoice;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
  /** The sentence in the trial box; it stays while one looks at another part. */
  readonly trial: string;
  readonly onTrial: (text: string) => void;
  /** Says something at the foot of the page, with a way back where there is one. */
  readonly say: (text: string, undo?: () => void) => void;
}

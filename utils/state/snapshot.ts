import type { CheckList } from '../domain/checks/check-list';
import type { FlagScheme } from '../domain/notes/flag-scheme';
import type { NoteTemplate } from '../domain/notes/template';
import type { SearchableReply } from '../domain/replies/search';
import type { VariableValues } from '../domain/replies/variables';
import type { Conversation } from '../domain/shop/conversation';
import type { Order } from '../domain/shop/order';
import type { GuardSettings } from '../domain/wording/guard-settings';

/** Where the writing of an order's note stands, as its row and the panel show it. */
export interface NoteState {
  /** `earlier`: written before this page was loaded, and still to be taken back. */
  readonly state: 'writing' | 'written' | 'already' | 'failed' | 'undone' | 'earlier';
  /** Why, for `failed` and for a colour that was kept: a key of the interface's texts. */
  readonly code?: string;
  /** What the text of `code` takes: the page's own words why it did not save, lengths, names. */
  readonly details?: readonly string[];
  readonly template?: string;
  readonly undoable: boolean;
}

/** Everything that views of one frame show. Immutable: a change makes a new one. */
export interface Snapshot {
  readonly version: 1;
  readonly site: { readonly id: string; readonly title: string };
  readonly health: { readonly state: string; readonly fields: readonly string[] };
  readonly shop?:
    | {
        readonly id: string;
        readonly title: string;
        readonly agent: string;
        readonly scheme: string | undefined;
      }
    | undefined;
  readonly features: Readonly<Record<string, boolean>>;
  readonly panel: {
    readonly open: boolean;
    readonly dock: 'left' | 'right' | 'free';
    readonly tab: PanelTab;
  };
  /** Place of a free panel and every panel's width, in pixels. */
  readonly panelPlace: { readonly x: number; readonly y: number; readonly width: number };
  readonly conversation?: Conversation | undefined;
  readonly order?: Order | undefined;
  readonly checkList?: CheckList | undefined;
  readonly confirmation?: string | undefined;
  readonly replies?:
    | { readonly groups: readonly string[]; readonly list: readonly SearchableReply[] }
    | undefined;
  /** Ids of the replies that fit the buyer's last words, best first; asked for while the panel shows replies. */
  readonly suggested?: readonly string[] | undefined;
  readonly templates: readonly NoteTemplate[];
  readonly scheme?: FlagScheme | undefined;
  readonly values: VariableValues;
  readonly notes: Readonly<Record<string, NoteState>>;
  readonly guard: { readonly state: 'loading' | 'on'; readonly block: number; readonly warn: number };
  /** What the guard is told about shops and sites; unknown until the settings have been read. */
  readonly guardSettings?: GuardSettings | undefined;
  /** Whether this tab has a composer that text can be put into. */
  readonly canInsert: boolean;
}

/** Tabs of the panel. */
export type PanelTab = 'replies' | 'checks' | 'notes';

/** What of the snapshot a feature shows, as it is without it: nothing of an ended feature may stay clickable. */
export function shownBy(feature: string): Partial<Snapshot> {
  switch (feature) {
    case 'guard':
      return { guard: { state: 'loading', block: 0, warn: 0 } };
    case 'replies':
      return { replies: undefined, suggested: undefined };
    case 'checks':
      return { checkList: undefined, confirmation: undefined };
    case 'notes':
      return { templates: [], scheme: undefined };
    default:
      return {};
  }
}

/** What is known of a page, as it is while Antou is off there. */
export const NOTHING_READ: Partial<Snapshot> = {
  conversation: undefined,
  order: undefined,
  canInsert: false,
  suggested: undefined,
  values: {},
};

/** What a frame starts with. */
export function firstSnapshot(site: Snapshot['site']): Snapshot {
  return {
    version: 1,
    site,
    health: { state: 'notReady', fields: [] },
    features: {},
    panel: { open: false, dock: 'right', tab: 'replies' },
    panelPlace: { x: 40, y: 80, width: 372 },
    templates: [],
    values: {},
    notes: {},
    guard: { state: 'loading', block: 0, warn: 0 },
    canInsert: false,
  };
}

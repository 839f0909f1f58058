import type { CheckSettings } from '../domain/checks/check-settings';
import type { OrderCheck } from '../domain/checks/order-check';
import type { FlagScheme } from '../domain/notes/flag-scheme';
import type { NoteSettings } from '../domain/notes/note-shop';
import type { NoteTemplate } from '../domain/notes/template';
import type { SearchableReply } from '../domain/replies/search';
import type { VariableValues } from '../domain/replies/variables';
import type { Conversation } from '../domain/shop/conversation';
import type { Order } from '../domain/shop/order';
import type { GuardSettings } from '../domain/wording/guard-settings';

/** Where the writing of an order's note stands, as its row and the panel show it. */
export interface NoteState {
  /**
   * `waiting` until an input method has done composing or the note before is written; `asking` while a preview waits
   * for the agent; `earlier`: written before this page was loaded, and still to be taken back.
   */
  readonly state: 'waiting' | 'asking' | 'writing' | 'written' | 'already' | 'failed' | 'undone' | 'earlier';
  /** Why, for `failed`, `waiting` and what came of the colour: a key of the interface's texts. */
  readonly code?: string;
  /** What the text of `code` takes: the page's own words why it did not save, lengths, names. */
  readonly details?: readonly string[];
  readonly template?: string;
  readonly undoable: boolean;
  /** The memo can only be added to: a note that cancels the last one can be written. */
  readonly cancellable?: boolean;
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
  /** The order beside the chat, checked. */
  readonly check?: OrderCheck | undefined;
  /** Orders of conversations that were opened here and that no buyer has confirmed yet (003-12). */
  readonly unconfirmed: readonly string[];
  readonly replies?:
    | { readonly groups: readonly string[]; readonly list: readonly SearchableReply[] }
    | undefined;
  /** Ids of the replies that fit the buyer's last words, best first; asked for while the panel shows replies. */
  readonly suggested?: readonly string[] | undefined;
  readonly templates: readonly NoteTemplate[];
  /** The shop's scheme in the site's own colours. */
  readonly scheme?: FlagScheme | undefined;
  /** What leads have set about notes; unknown until the settings have been read. */
  readonly noteSettings?: NoteSettings | undefined;
  /** What forms of notes were filled in with last, by the variables' names; nothing of buyers. */
  readonly lastAsked: Readonly<Record<string, string>>;
  readonly values: VariableValues;
  readonly notes: Readonly<Record<string, NoteState>>;
  readonly guard: { readonly state: 'loading' | 'on'; readonly block: number; readonly warn: number };
  /** What the order checks are told about shops; unknown until the settings have been read. */
  readonly checkSettings?: CheckSettings | undefined;
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
      return { check: undefined, unconfirmed: [] };
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
    lastAsked: {},
    values: {},
    notes: {},
    unconfirmed: [],
    guard: { state: 'loading', block: 0, warn: 0 },
    canInsert: false,
  };
}

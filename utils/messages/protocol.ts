import type { ShownAddress } from '../domain/address/check';
import type { ParsedAddress } from '../domain/address/parsed';
import type { CheckPack } from '../domain/checks/confirmation';
import type { CheckMark, CheckRecord } from '../domain/checks/record';
import type { BulkRun } from '../domain/notes/bulk';
import type { SchemePack } from '../domain/notes/flag-scheme';
import type { NotePack } from '../domain/notes/template';
import type { ReplyPack } from '../domain/replies/reply';
import type { SearchableReply } from '../domain/replies/search';
import type { Conversation } from '../domain/shop/conversation';
import type { Intent, IntentResult } from '../domain/shop/intent';
import type { Memo, Order } from '../domain/shop/order';
import type { WordingBook } from '../domain/wording/book';
import type { Finding } from '../domain/wording/finding';
import type { Place, Severity, WordingPack } from '../domain/wording/rule';
import type { BookChange, RevisedBook } from '../storage/book-store';
import type { LogEvent } from '../storage/event';
import type { Unusable } from '../storage/revised-store';
import type { Settings, ShopSettings } from '../storage/settings';
import type { Change, Revised } from '../storage/settings-store';

/** Packs as the frames use them: replies come with their readings. */
export interface PackBundle {
  readonly replies: Omit<ReplyPack, 'replies'> & { readonly replies: readonly SearchableReply[] };
  readonly notes: NotePack;
  readonly schemes: SchemePack;
  readonly checks: CheckPack;
}

/** What one frame of a tab has read; the frames of a tab tell each other through the worker. */
export interface FrameFacts {
  /** Made anew by each document: what comes back to its sender is no news. */
  readonly source: string;
  /** Frames of one origin read each other themselves. */
  readonly origin: string;
  /** Rises with each telling: a repeated message may come after a newer one. */
  readonly sequence: number;
  readonly composer: boolean;
  readonly conversation?: Conversation;
  readonly order?: Order;
  readonly buyersInSight: readonly string[];
}

/** Where a frame is: an intent reaches it there, and never a later document in its place. */
export interface FrameAddress {
  readonly frameId: number;
  readonly documentId?: string;
}

/** A note that can be taken back: kept in session storage only, because a memo may hold a buyer's words. */
export interface UndoEntry {
  readonly site: string;
  readonly order: string;
  readonly before: Memo;
  readonly after: Memo;
  /** What was added to the memo. */
  readonly added: string;
  readonly flagChanged: boolean;
  readonly at: number;
}

/** Who was at the desk when this browser last wrote a note; session storage only. */
export interface AtDesk {
  readonly agent: string;
  readonly at: number;
}

/** Who works in which shop in this tab. */
export interface Identity {
  readonly shop?: ShopSettings;
}

/** Health of a tab's page as the popup shows it. */
export interface HealthReport {
  readonly site: string;
  readonly state: string;
  readonly fields: readonly string[];
}

/** Where rules are asked for; without a shop the site's hold. */
export interface WordingScope {
  readonly site: string;
  readonly shop?: string | undefined;
}

/** The wording rules of one place, ready to be compiled there. */
export interface WordingBundle {
  /** Shipped and own rules with the book's choices and levels applied. */
  readonly packs: readonly WordingPack[];
  readonly simplified: string;
  /** Public holidays of the coming 30 days (ISO dates); none for a year that is not known. */
  readonly holidays: readonly string[];
}

/** The wording packs as they came, for the rules page: nothing applied, nothing left out. */
export type ShippedWording = Pick<WordingBundle, 'packs' | 'simplified'>;

/** A finding that was held, let go, replaced or counted: session storage only, since it holds words of a draft. */
export interface Fired {
  readonly rule: string;
  readonly severity: Severity;
  /** The words that were hit, digits masked. */
  readonly words: string;
  /** The clause they stood in, digits masked, at most 40 characters. */
  readonly around: string;
  readonly at: number;
}

/** A code that a lead read out for one price cut of one order. */
export interface SignOff extends WordingScope {
  readonly order: string;
  /** Yuan. */
  readonly amount: number;
  readonly code: string;
}

/** What a lead's code came to; `none`: the shop has no passphrase, `locked`: too many wrong ones for this order. */
export type SignOffVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'none' | 'wrong' | 'used' | 'locked' };

/** Addresses read with the division data. */
export interface AddressAnswer {
  /** The day up to which changes of provinces, cities and districts are in the data (yyyy-mm-dd). */
  readonly date: string;
  readonly order: ParsedAddress | null;
  /** One for each text, in their order. */
  readonly said: readonly ParsedAddress[];
}

/** Every message to the worker: what it asks and what it is answered. */
export interface Protocol {
  'settings.read': { request: null; answer: Revised };
  'settings.replace': { request: { revision: number; settings: Settings }; answer: Change };
  'packs.read': { request: null; answer: PackBundle };
  /** Ids of the replies that fit a buyer's words best, best first; `status`: what the page says of the order. */
  'replies.suggest': {
    request: { text: string; site: string; status?: string | undefined };
    answer: readonly string[];
  };
  'book.read': { request: null; answer: RevisedBook };
  'book.replace': { request: { revision: number; book: WordingBook }; answer: BookChange };
  'wording.read': { request: WordingScope; answer: WordingBundle };
  'wording.shipped': { request: null; answer: ShippedWording };
  'wording.check': {
    request: { text: string; place: Place; site?: string | undefined; shop?: string | undefined };
    answer: readonly Finding[];
  };
  'fired.keep': { request: Fired; answer: null };
  'fired.list': { request: null; answer: readonly Fired[] };
  'fired.wipe': { request: null; answer: null };
  'signOff.check': { request: SignOff; answer: SignOffVerdict };
  'identity.read': { request: { site: string; tabId?: number }; answer: Identity };
  'identity.choose': { request: { site: string; tabId: number; shop: string }; answer: null };
  'log.append': { request: { events: readonly LogEvent[] }; answer: null };
  'log.read': { request: { since: number }; answer: readonly LogEvent[] };
  'log.wipe': { request: null; answer: null };
  'address.read': {
    request: { order?: ShownAddress | undefined; texts: readonly string[] };
    answer: AddressAnswer;
  };
  'checks.read': { request: { site: string; order: string }; answer: CheckRecord | null };
  'checks.mark': {
    request: { site: string; order: string; shop?: string | undefined; mark: CheckMark };
    answer: CheckRecord;
  };
  'frame.hello': { request: null; answer: null };
  'frame.publish': { request: { facts: FrameFacts }; answer: null };
  'frame.intent': { request: { to: FrameAddress; intent: Intent }; answer: IntentResult };
  'script.inject': { request: { script: 'panel' | 'notes' | 'guard' | 'checks' | 'orders' }; answer: null };
  'undo.keep': { request: { entry: UndoEntry }; answer: null };
  'undo.list': { request: { site: string }; answer: readonly UndoEntry[] };
  'desk.read': { request: { shop: string }; answer: AtDesk | null };
  'desk.keep': { request: { shop: string; agent: string }; answer: null };
  'undo.drop': { request: { site: string; order: string }; answer: null };
  /** A bulk run that stands open on a site: session storage only, like what is filled in there. */
  'bulk.read': { request: { site: string }; answer: BulkRun | null };
  'bulk.keep': { request: { site: string; run: BulkRun | null }; answer: null };
  /** `first`: of this document. */
  'health.report': { request: HealthReport & { readonly first: boolean }; answer: null };
  'health.read': { request: { tabId: number }; answer: HealthReport | null };
  'welcome.open': { request: null; answer: null };
  'backup.write': { request: null; answer: string };
  'backup.restore': {
    request: { text: string };
    answer: { readonly restored: true } | { readonly restored: false; readonly fault: Unusable };
  };
}

/** Name of a message to the worker. */
export type Kind = keyof Protocol;

/** Every message from the worker to the frames of a tab. */
export interface Push {
  'settings.changed': { now: Revised };
  /** The wording book changed: `wording.read` answers anew. */
  'book.changed': { revision: number };
  'identity.changed': { site: string };
  /** An order was checked or confirmed, here or in another tab. */
  'checks.changed': { record: CheckRecord };
  'frame.hello': { from: FrameAddress };
  'frame.facts': { from: FrameAddress; facts: FrameFacts };
  'frame.intent': { intent: Intent };
}

/** A message on its way. */
export interface Envelope {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
}

/** Why a message was not answered. */
export type Refusal =
  | 'timeout'
  | 'orphaned'
  | 'tooLarge'
  | 'unknown'
  | 'refused'
  | 'broken'
  | 'failed'
  | 'storageFull';

/** Every answer. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: Refusal; readonly where: string };

/** Longest message, in characters of its JSON text. */
export const LONGEST_MESSAGE = 262_144;

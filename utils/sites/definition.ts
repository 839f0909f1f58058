import type { FlagColour } from '../domain/shop/flag';
import type { OrderField } from '../domain/shop/order';
import type { PageKind } from '../domain/shop/page-kind';

/**
 * One rung of a locator ladder: how to find an element. Ladders go from ids and data attributes over placeholder, role
 * and label text to readable classes; never a hashed class, an nth-child chain or an absolute path.
 *
 * In `css`, `row` and `inFrame` each ` >>> ` enters the shadow roots, open or closed, of the elements before it:
 * `chat-box >>> #composer`. A comma parts the alternatives of its own step only. The roots so named are watched.
 */
export type Locator =
  | { readonly css: string }
  /** An element with this role and this accessible name (aria-label, else its text). */
  | { readonly role: string; readonly name: string }
  /** The smallest element whose own text is one of these; `css` narrows what may carry it. */
  | { readonly text: readonly string[]; readonly css?: string }
  /** The value beside a label: its next element, or `take` within the label's parent. */
  | { readonly label: string; readonly take?: string }
  /** The smallest ancestor of an element that also holds an element with one of these texts of its own. */
  | { readonly around: string; readonly holds: readonly string[] };

/** A ladder: the first rung with exactly one visible hit wins. */
export type Ladder = readonly Locator[];

/** How to read one value. */
export interface FieldSpec {
  readonly at: Ladder;
  /** Read this attribute instead of the text. */
  readonly attribute?: string;
  /** Bounded pattern; its first group, else the whole match, is the value. No match reads as absent. */
  readonly pattern?: string;
  /** Several elements may hit if they all give the same value. */
  readonly same?: true;
}

/** Which addresses are which page. The first that fits counts. */
export interface PageSpec {
  readonly kind: PageKind;
  /** Pattern over path, query and hash. */
  readonly address: string;
}

/** The composer (输入框) and its send button; in it every Enter but Shift+Enter counts as a send. */
export interface ComposerSpec {
  readonly at: Ladder;
  readonly send: Ladder;
  /** Elements any of which says by its presence that the composer lives in an inner frame. */
  readonly inFrame?: readonly string[];
  /** Longest message in characters, where the site has one. */
  readonly limit?: number;
  /** The site refuses the same text twice in a row. */
  readonly refusesRepeats?: boolean;
}

/** The open conversation, the list of conversations and the messages. */
export interface ChatSpec {
  readonly key: FieldSpec;
  readonly buyer: FieldSpec;
  /** What the page shows while no conversation is open. */
  readonly empty?: Ladder;
  /** The page's own button that ends the conversation, where it has one. */
  readonly end?: Ladder;
  readonly list: {
    readonly row: string;
    readonly key: FieldSpec;
    readonly buyer: FieldSpec;
    readonly waiting: FieldSpec;
  };
  readonly messages: {
    readonly row: string;
    readonly id: string;
    readonly text: string;
    /** Selectors, tried in this order, that tell a row's side; a row that fits none is a system row. */
    readonly sides: { readonly robot?: string; readonly own: string; readonly buyer: string };
  };
}

/** One order shown by itself: beside the chat or on its detail page. */
export interface OrderSpec {
  readonly scope: Ladder;
  readonly no: FieldSpec;
  readonly fields: Readonly<Partial<Record<OrderField, FieldSpec>>>;
  readonly memo?: FieldSpec;
  /** The word beside the colour, where the platform has one. */
  readonly tag?: FieldSpec;
  /** Selector of an element that shows the flag, by colour. */
  readonly flags?: Readonly<Partial<Record<FlagColour, string>>>;
  /** Beside which the tools of this order are shown. */
  readonly tools: Ladder;
}

/** Order rows: by a selector, or around an element (a memo button) up to the ancestor that holds one order number. */
export interface OrderRowsSpec extends Omit<OrderSpec, 'scope'> {
  readonly row: string | { readonly around: Locator };
  /** What the page shows in place of rows when there are none, as after a filter without hits. */
  readonly empty?: Ladder;
}

/**
 * Steps of writing a memo, run in their order by the one engine in `write.ts`. `look` opens the dialog anew: what was
 * written since `read` is merged, so that the time in which words can be lost is as short as it gets.
 */
export type MemoStep = 'open' | 'read' | 'look' | 'write' | 'flag' | 'save' | 'closed' | 'readBack';

/**
 * How a memo behaves: one text that is overwritten with its colour; entries that are only ever added, without colour;
 * a colour with a tag of at most three characters, both or none; a text that is only added to, whose colour stays.
 */
export type MemoMode = 'overwrite' | 'history' | 'tag' | 'append';

/** The memo dialog and what it takes to write through it. */
export interface MemoSpec {
  readonly mode: MemoMode;
  readonly steps: readonly MemoStep[];
  /** Inside the order's own scope. */
  readonly open: Ladder;
  /** In the order's scope: there is a memo already. Where the scope shows no memo text this must tell. */
  readonly hasMemo?: Ladder;
  readonly dialog: Ladder;
  readonly note: Ladder;
  readonly flags: Readonly<Partial<Record<FlagColour, Ladder>>>;
  /** Which of its colours stands for one that this page lacks. */
  readonly substitutes?: Readonly<Partial<Record<FlagColour, FlagColour>>>;
  /** Without any colours: what stands before a note in their place, `{0}` the colour's character, `{1}` its meaning. */
  readonly mark?: string;
  /** Mode `tag`: where the word beside the colour stands. */
  readonly tag?: Ladder;
  /** Modes `history` and `append`: selector of what was written before, inside the dialog; each is one entry. */
  readonly entries?: string;
  /** What takes the flag away, where the page can. */
  readonly clearFlag?: Ladder;
  /** Tells that a flag's element is the chosen one. */
  readonly chosen: string;
  readonly save: Ladder;
  readonly cancel: Ladder;
  /** Where the page says why it did not save. */
  readonly error?: string;
  /** Where the truth stands after saving: in the order's own scope, or only in the dialog opened again. */
  readonly readBack: 'scope' | 'dialog';
  readonly limit: number;
  readonly unit: 'characters' | 'bytes';
}

/** Pages on which nothing can be done yet, and why; told apart from a page that has changed. */
export interface NotReadySpec {
  readonly address?: string;
  readonly texts?: readonly string[];
}

/** What a definition offers on a page; a feature that needs more is not started there. */
export type Capability = 'composer' | 'messages' | 'order' | 'orderRows' | 'note';

/** A shop's back office as data: the one schema for shipped and taught sites. */
export interface Definition {
  readonly schema: 1;
  readonly id: string;
  /** Rises with each change. */
  readonly version: number;
  /** Day on which the anchors were last checked (yyyy-mm-dd), and how sure they are (marketplaces.md). */
  readonly checkedOn: string;
  readonly evidence: 'A' | 'B' | 'C';
  readonly title: string;
  /** Match patterns by origin only. */
  readonly origins: readonly string[];
  readonly pages: readonly PageSpec[];
  readonly notLoggedIn: NotReadySpec;
  readonly notReady: NotReadySpec;
  readonly composer?: ComposerSpec;
  readonly chat?: ChatSpec;
  /** The order beside the chat, and the one on the detail page. */
  readonly order?: OrderSpec;
  readonly detail?: OrderSpec;
  readonly orderRows?: OrderRowsSpec;
  readonly memo?: MemoSpec;
  /** Other dialogs of the same back office; the first whose selector hits the page is the one. */
  readonly dialects?: readonly { readonly here: string; readonly memo: MemoSpec }[];
  /** Attributes of this site whose change says that another conversation or order is shown. */
  readonly watch: readonly string[];
  /** Shape of an order number, for finding one in running text. */
  readonly orderNumber: string;
  /** Hosts whose links are this platform's own. */
  readonly links: readonly string[];
  /** Keys that the page itself uses and Antou leaves alone while its menu is closed. */
  readonly reservedKeys: readonly string[];
  /** Characters that open the reply menu here. */
  readonly triggers: readonly string[];
}

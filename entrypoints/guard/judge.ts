import { wholeValue } from '@/utils/domain/shop/field';
import { type CheckContext, checkText, isCounted } from '@/utils/domain/wording/check';
import type { CompiledRules } from '@/utils/domain/wording/compile';
import type { Draft } from '@/utils/domain/wording/draft';
import { type Finding, findingOf } from '@/utils/domain/wording/finding';
import { FRESH_GUARD, type GuardShop } from '@/utils/domain/wording/guard-settings';
import type { ShopContext } from '@/utils/frame/context';
import { now, shopTime } from '@/utils/platform/clock';

/** What was found in a text: what is shown and may hold, and what is only counted. */
export interface Verdict {
  readonly live: readonly Finding[];
  /** Register hints, and in a shop's first days whatever does not block. */
  readonly counted: readonly Finding[];
}

/** @returns the guard's settings of this tab's shop */
export function guardSettings({ store }: ShopContext): GuardShop {
  const { guardSettings: all, shop, site } = store.snapshot;
  return all?.shops[shop?.id ?? site.id] ?? FRESH_GUARD;
}

/** @returns the finding about a text of which only a part can be read: what nobody has checked is not let go */
export function unreadFinding(text: string): Finding {
  return findingOf({
    rule: 'wording.length.unread',
    class: 'length',
    severity: 'block',
    start: 0,
    end: text.length,
    reason: { key: 'finding.unread' },
    source: '案头',
  });
}

/** Judges a text by the rules, the page's facts and the shop's settings. */
export function judge(
  context: ShopContext,
  text: string,
  rules: CompiledRules,
  more: {
    readonly draft: Draft | undefined;
    readonly holidays: readonly string[];
    readonly signedOff: number | undefined;
  },
): Verdict {
  const settings = guardSettings(context);
  const findings = checkText(text, rules, checkContext(context, settings, more));
  const live: Finding[] = [];
  const counted: Finding[] = [];
  for (const finding of findings) {
    (isCounted(finding, { counting: !settings.live }) ? counted : live).push(finding);
  }
  return { live, counted };
}

function checkContext(
  { facts, store, definition }: ShopContext,
  settings: GuardShop,
  { draft, holidays, signedOff }: Parameters<typeof judge>[3],
): CheckContext {
  const { conversation, order } = facts.now;
  const buyer = conversation?.buyer;
  const site = store.snapshot.guardSettings?.sites[definition.id];
  const own = facts.seen.filter((one) => buyer !== undefined && one.buyer === buyer);
  const amount = Number(wholeValue(order?.fields.amount)?.replaceAll(',', ''));
  const messages = conversation?.messages ?? [];
  const typed = messages.filter(({ side }) => side === 'buyer').map(({ text }) => text);
  const refuses = site?.refusesRepeats ?? definition.composer?.refusesRepeats;
  return {
    buyer,
    seen: facts.seen,
    typed,
    about: facts.seen.filter(({ no }) => no === order?.no || typed.some((text) => text.includes(no))),
    draft,
    known: [...own.flatMap(({ no, secrets }) => [no, ...secrets]), ...typed],
    hosts: definition.links,
    authority: {
      limit: settings.priceLimit,
      signedOff,
      amount: Number.isFinite(amount) && amount > 0 ? amount : undefined,
    },
    clock: {
      time: shopTime(now()),
      cutoff: settings.cutoff,
      closed: settings.shipsOnHolidays ? settings.closedDays : [...settings.closedDays, ...holidays],
    },
    longest: site?.longest ?? definition.composer?.limit,
    counting: !settings.live,
    last: refuses ? messages.filter(({ side }) => side === 'own').at(-1)?.text : undefined,
  };
}

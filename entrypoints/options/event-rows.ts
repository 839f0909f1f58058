import type { EventRow } from '@/components/pages/types';
import type { WordingPack } from '@/utils/domain/wording/rule';
import { findText, t } from '@/utils/i18n/pages';
import type { PackBundle } from '@/utils/messages/protocol';
import { shopTime } from '@/utils/platform/clock';
import { DEFINITIONS } from '@/utils/sites/registry';
import type { LogEvent } from '@/utils/storage/event';
import type { Settings } from '@/utils/storage/settings';
import { momentText } from './times';

/** What gives events their names; what has not been read yet names nothing. */
export interface EventNames {
  readonly packs?: PackBundle | undefined;
  readonly wording?: readonly WordingPack[] | undefined;
}

/** @returns the latest events in words, newest first; an id stands for itself where nothing names it any more. */
export function eventRows(
  events: readonly LogEvent[],
  settings: Settings,
  names: EventNames,
  longest: number,
): EventRow[] {
  return events
    .slice(-longest)
    .reverse()
    .map((event) => ({
      id: event.id,
      at: momentText(shopTime(event.at)),
      kind: t(`log.kind.${event.kind}`),
      site: DEFINITIONS.find(({ id }) => id === event.site)?.title ?? event.site,
      shop: settings.shops.find(({ id }) => id === event.shop)?.title ?? event.shop ?? '',
      agent: event.agent ?? '',
      order: event.order ?? '',
      what: whatOf(event, names),
    }));
}

function whatOf({ reply, rule, template, code }: LogEvent, { packs, wording }: EventNames): string {
  const named = [
    reply && (packs?.replies.replies.find(({ id }) => id === reply)?.title ?? reply),
    rule && ruleText(rule, wording),
    template && (packs?.notes.templates.find(({ id }) => id === template)?.title ?? template),
    code && codeText(code),
  ];
  return named.filter(Boolean).join(' · ');
}

function ruleText(id: string, wording: EventNames['wording']): string {
  const rule = wording?.flatMap(({ rules }) => rules).find((one) => one.id === id);
  // The guard's own rules are in no pack; their ids name the class.
  const kind = rule?.class ?? id.split('.')[1] ?? id;
  return findText(`wording.class.${kind}`) ?? id;
}

function codeText(code: string): string {
  const last = code.split('.').at(-1) ?? code;
  return (
    findText(`guard.reason.${code}`) ??
    findText(`note.fail.${last}`) ??
    findText(`health.${code}`) ??
    findText(code) ??
    code
  );
}

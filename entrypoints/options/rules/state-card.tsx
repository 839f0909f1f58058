import { useEffect, useMemo, useState } from 'react';
import { CountList } from '@/components/wording/count-list';
import { trialDaysLeft } from '@/utils/domain/wording/guard-settings';
import { t } from '@/utils/i18n/pages';
import { ask } from '@/utils/messages/client';
import { now, shopTime } from '@/utils/platform/clock';
import type { LogEvent } from '@/utils/storage/event';
import { guardOf } from '@/utils/storage/settings';
import { momentText } from '../times';
import { sumCounts } from './counted';
import { changeGuardShop } from './guard-changes';
import type { RulesProps } from './rules-props';

const DAY = 86_400_000;

/** Whether a shop is still being counted, what it would have been shown, and the switch for it. */
export function StateCard({ settings, shipped, book, chosen, onChange }: RulesProps) {
  const { guardKey = '', site } = chosen;
  const guard = guardOf(settings, guardKey);
  const { since, live } = guard;
  const begin = since === undefined ? undefined : Date.parse(since);
  const left = trialDaysLeft(guard, now());
  const events = useCounts(begin);
  const siteId = site?.id;
  const counts = useMemo(
    () =>
      sumCounts(
        events,
        [...shipped.packs.flatMap((pack) => pack.rules), ...book.rules],
        (event) => (event.shop ?? event.site) === guardKey && event.site === siteId,
        begin ?? 0,
        now(),
      ),
    [events, shipped, book, guardKey, siteId, begin],
  );
  const total = counts.shown.reduce((sum, { times }) => sum + times, 0);
  const [tone, state] = live
    ? (['ok', 'live'] as const)
    : left > 0
      ? (['flat', 'counting'] as const)
      : (['warn', 'over'] as const);
  return (
    <section className="card state" aria-labelledby="state">
      <div className="card-head">
        <h2 id="state">
          {t('state.title')} <span className={`chip ${tone}`}>{t(`state.${state}`)}</span>
        </h2>
        <button
          type="button"
          className={live ? 'btn' : 'btn primary'}
          onClick={() => onChange(changeGuardShop(guardKey, (guard) => ({ ...guard, live: !live })))}
        >
          {t(live ? 'state.disable' : 'state.enable')}
        </button>
      </div>
      <p>{live ? t('state.liveText') : sinceText(begin, left)}</p>
      {!live && (
        <CountList title={total > 0 ? t('state.would', total) : t('state.wouldNone')} counts={counts.shown} />
      )}
      <CountList
        title={counts.register.length > 0 ? t('state.register') : t('state.registerNone')}
        hint={counts.register.length > 0 ? t('state.registerText') : ''}
        counts={counts.register}
      />
    </section>
  );
}

function sinceText(begin: number | undefined, left: number): string {
  if (begin === undefined) return t('state.notYet');
  const from = momentText(shopTime(begin));
  return left > 0 ? t('state.since', from, left) : t('state.sinceOver', from);
}

/** The guard's counts since a shop began, or of the last shift. */
function useCounts(begin: number | undefined): readonly LogEvent[] {
  const [events, setEvents] = useState<readonly LogEvent[]>([]);
  useEffect(() => {
    let wanted = true;
    const since = Math.min(begin ?? Number.POSITIVE_INFINITY, now() - DAY);
    void ask('log.read', { since }).then((answer) => {
      if (wanted && answer.ok) setEvents(answer.value.filter(({ kind }) => kind === 'guard.counted'));
    });
    return () => {
      wanted = false;
    };
  }, [begin]);
  return events;
}

import { useState } from 'react';
import { LevelChip } from '@/components/wording/level-chip';
import { addAllow, removeAllow } from '@/utils/domain/wording/book-changes';
import { canBeHarmless } from '@/utils/domain/wording/harmless';
import { t } from '@/utils/i18n/pages';
import type { Fired } from '@/utils/messages/protocol';
import { shopTime } from '@/utils/platform/clock';
import { momentText } from '../times';
import { HarmlessForm } from './harmless-form';
import type { RulesProps } from './rules-props';
import { scopeText, scopeValue } from './scope';
import { useFired } from './use-fired';

/** What fired lately, and the false alarms that were let pass since. */
export function FiredTab(props: RulesProps) {
  const { book, edit, choices, chosen, say } = props;
  const { list, failure, reload, wipe } = useFired();
  const [harmless, setHarmless] = useState<Fired>();
  return (
    <>
      <section className="card" aria-labelledby="fired">
        <div className="card-head">
          <h2 id="fired">{t('rules.tab.fired')}</h2>
          <div className="actions">
            <button type="button" className="btn" onClick={() => void reload()}>
              {t('fired.refresh')}
            </button>
            <button type="button" className="btn" disabled={!list?.length} onClick={() => void wipe()}>
              {t('fired.wipe')}
            </button>
          </div>
        </div>
        <p className="hint">{t('fired.lead')}</p>
        {failure && <p className="empty">{t('fired.failed', failure)}</p>}
        {list?.length === 0 && <p className="empty">{t('fired.empty')}</p>}
        <ul className="plain rows">
          {list &&
            keyed(list).map(({ key, fired }) => (
              <li key={key} className="row-line">
                <div>
                  <p className="actions">
                    <LevelChip level={fired.severity} />
                    <Around fired={fired} />
                  </p>
                  <p className="hint">
                    {momentText(shopTime(fired.at))} · <code>{fired.rule}</code>
                  </p>
                </div>
                {canBeHarmless(fired.rule) && (
                  <button
                    type="button"
                    className="btn"
                    aria-label={t('fired.harmlessOf', fired.words)}
                    onClick={() => setHarmless(fired)}
                  >
                    {t('fired.harmless')}
                  </button>
                )}
              </li>
            ))}
        </ul>
      </section>
      <section className="card" aria-labelledby="allowed">
        <h2 id="allowed">{t('fired.allowed')}</h2>
        {book.allow.length === 0 && <p className="empty">{t('fired.allowedNone')}</p>}
        <ul className="plain rows">
          {book.allow.map((allow) => (
            <li key={JSON.stringify([allow.phrase, allow.rule, scopeValue(allow)])} className="row-line">
              <div>
                <b>{allow.phrase}</b>
                <p className="hint">
                  {allow.rule ? <code>{allow.rule}</code> : t('fired.allowedEvery')} ·{' '}
                  {scopeText(allow, choices) || t('rules.scopeAll')}
                </p>
              </div>
              <button
                type="button"
                className="btn"
                aria-label={t('fired.remove', allow.phrase)}
                onClick={() => void edit(removeAllow(allow))}
              >
                {t('fired.removeGo')}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {harmless && (
        <HarmlessForm
          fired={harmless}
          choices={choices}
          chosen={chosen}
          onSave={(allow) =>
            void edit(addAllow(allow)).then((stored) => stored && say(t('fired.saved', allow.phrase)))
          }
          onClose={() => setHarmless(undefined)}
        />
      )}
    </>
  );
}

/** The same words may fire twice in one moment: each gets a key of its own, which newer ones before it do not change. */
function keyed(list: readonly Fired[]): { readonly key: string; readonly fired: Fired }[] {
  const counts = new Map<string, number>();
  const rows = [...list].reverse().map((fired) => {
    const name = JSON.stringify([fired.at, fired.rule, fired.words]);
    const no = (counts.get(name) ?? 0) + 1;
    counts.set(name, no);
    return { key: `${name} ${no}`, fired };
  });
  return rows.reverse();
}

/** The clause that the words stood in, with them marked. */
function Around({ fired: { around, words, severity } }: { fired: Fired }) {
  const at = around.indexOf(words);
  if (at < 0) return <b>{words}</b>;
  return (
    <span className="marked">
      {around.slice(0, at)}
      <mark className={severity}>{words}</mark>
      {around.slice(at + words.length)}
    </span>
  );
}

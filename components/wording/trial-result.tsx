import type { Explained } from '@/utils/domain/wording/explain';
import type { Finding } from '@/utils/domain/wording/finding';
import type { DroppedHit } from '@/utils/domain/wording/scan';
import { findText, t } from '@/utils/i18n/pages';
import { LevelChip } from './level-chip';

interface TrialResultProps {
  readonly text: string;
  readonly explained: Explained;
}

/** What the rules say of a sentence: marked, explained finding by finding, and what they let pass and why. */
export function TrialResult({ text, explained: { findings, dropped } }: TrialResultProps) {
  return (
    <div className="trial-result">
      <output className="unseen">
        {findings.length > 0 ? t('trial.found', findings.length) : t('trial.silent')}
      </output>
      {findings.length === 0 && <p className="done">✓ {t('trial.silent')}</p>}
      {findings.length > 0 && (
        <>
          <p className="marked">
            <span className="unseen">{t('trial.marked')}：</span>
            <Marked text={text} findings={findings} />
          </p>
          <ol className="findings">
            {findings.map((finding, at) => (
              <FindingItem
                key={`${finding.rule} ${finding.start}`}
                text={text}
                finding={finding}
                no={at + 1}
              />
            ))}
          </ol>
        </>
      )}
      {dropped.length > 0 && (
        <div className="dropped">
          <h3>{t('trial.dropped')}</h3>
          <ul>
            {dropped.map((one) => (
              <li key={`${one.rule} ${one.start} ${one.by}`}>
                「{text.slice(one.start, one.end)}」{whyOf(one)} <code>{one.rule}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Marked({ text, findings }: { text: string; findings: readonly Finding[] }) {
  let last = 0;
  const parts = findings.map(({ start, end, severity }, at) => {
    const before = text.slice(last, start);
    last = end;
    return (
      <span key={start}>
        {before}
        <mark className={severity}>{text.slice(start, end)}</mark>
        <sup>{at + 1}</sup>
      </span>
    );
  });
  return (
    <>
      {parts}
      {text.slice(last)}
    </>
  );
}

function FindingItem({ text, finding, no }: { text: string; finding: Finding; no: number }) {
  const { start, end, severity, disguised, reason, replacements, source, rule } = finding;
  return (
    <li className="finding">
      <p className="actions">
        <span className="no">{no}</span>
        <LevelChip level={severity} />
        <b>「{text.slice(start, end)}」</b>
        <span className="hint">{t(`wording.class.${finding.class}`)}</span>
        {disguised && <span className="chip block">{t('trial.disguised')}</span>}
      </p>
      <p>
        {'words' in reason ? reason.words : (findText(reason.key, ...(reason.values ?? [])) ?? reason.key)}
      </p>
      {replacements.length > 0 && (
        <p>
          {t('trial.instead')}
          {replacements.map((one) => (one === '' ? t('trial.delete') : `「${one}」`)).join(' ')}
        </p>
      )}
      <p className="hint">
        {t('trial.source', source)} · <code>{rule}</code>
      </p>
    </li>
  );
}

function whyOf({ by, words = '' }: DroppedHit): string {
  return t(`trial.by.${by}`, words);
}

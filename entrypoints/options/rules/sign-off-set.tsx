import { type FormEvent, useState } from 'react';
import { Problem } from '@/components/pages/problem';
import { t } from '@/utils/i18n/pages';
import { makeKey, newSalt } from '@/utils/platform/sign-off';

const SHORTEST = 6;

/** Sets a shop's passphrase; what is stored is the key made of it. */
export function SignOffSet({ onSet }: { onSet: (made: { salt: string; key: string }) => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);
  const set = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase.length < SHORTEST) return setProblem(t('signOff.short'));
    if (passphrase !== again) return setProblem(t('signOff.differ'));
    setProblem(undefined);
    setWorking(true);
    try {
      const salt = newSalt();
      onSet({ salt, key: await makeKey(passphrase, salt) });
    } catch (error) {
      setProblem(t('signOff.notSet', error instanceof Error ? error.message : String(error)));
    } finally {
      setWorking(false);
    }
  };
  return (
    <form className="form" onSubmit={(event) => void set(event)}>
      <p>{t('signOff.none')}</p>
      <div className="two">
        <label className="field">
          {t('signOff.passphrase')}
          <input
            className="input"
            type="password"
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </label>
        <label className="field">
          {t('signOff.again')}
          <input
            className="input"
            type="password"
            autoComplete="new-password"
            value={again}
            onChange={(event) => setAgain(event.target.value)}
          />
        </label>
      </div>
      <Problem>{problem}</Problem>
      <div className="actions">
        <button type="submit" className="btn primary" disabled={working}>
          {working ? t('signOff.working') : t('signOff.set')}
        </button>
      </div>
    </form>
  );
}

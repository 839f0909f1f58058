import { type FormEvent, useState } from 'react';
import { Problem } from '@/components/pages/problem';
import { t } from '@/utils/i18n/pages';
import { makeCode, makeKey, toFen } from '@/utils/platform/sign-off';

const AMOUNT = /^\d{1,6}(?:\.\d{1,2})?$/;

interface Made {
  readonly code: string;
  readonly order: string;
  readonly amount: string;
}

/** Makes a code for one order and one amount, big enough to read out. */
export function SignOffMake({ signOff }: { signOff: { readonly salt: string; readonly key: string } }) {
  const [values, setValues] = useState({ passphrase: '', order: '', amount: '' });
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<Made>();
  const [working, setWorking] = useState(false);
  const fail = (text: string) => {
    setMade(undefined);
    setProblem(text);
  };
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const [order, amount] = [values.order.trim(), values.amount.trim()];
    if (order === '') return fail(t('signOff.badOrder'));
    if (!AMOUNT.test(amount) || Number(amount) === 0) return fail(t('signOff.badAmount'));
    setWorking(true);
    try {
      const key = await makeKey(values.passphrase, signOff.salt);
      if (key !== signOff.key) return fail(t('signOff.wrong'));
      const code = await makeCode(key, order, toFen(Number(amount)));
      setProblem(undefined);
      setMade({ code, order, amount });
      setValues({ passphrase: values.passphrase, order: '', amount: '' });
    } catch (error) {
      // A salt that is no base64, or a browser without the means.
      fail(t('signOff.broken', error instanceof Error ? error.message : String(error)));
    } finally {
      setWorking(false);
    }
  };
  const field = (name: keyof typeof values, type: 'text' | 'password') => (
    <label className="field">
      {t(`signOff.${name}`)}
      <input
        className="input"
        type={type}
        inputMode={name === 'amount' ? 'decimal' : undefined}
        autoComplete="off"
        value={values[name]}
        onChange={(event) => setValues({ ...values, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <form className="form" onSubmit={(event) => void make(event)}>
      <div className="three">
        {field('passphrase', 'password')}
        {field('order', 'text')}
        {field('amount', 'text')}
      </div>
      <Problem>{problem}</Problem>
      <div className="actions">
        <button type="submit" className="btn primary" disabled={working}>
          {working ? t('signOff.working') : t('signOff.make')}
        </button>
      </div>
      <output className="code-place">
        {made && (
          <>
            <span className="unseen">{t('signOff.code')}：</span>
            <span className="big-code">
              {made.code.slice(0, 4)} {made.code.slice(4)}
            </span>
            <span className="hint">{t('signOff.codeFor', made.order, made.amount)}</span>
          </>
        )}
      </output>
    </form>
  );
}

import { useState } from 'react';
import { t } from '@/utils/i18n/pages';
import { guardOf } from '@/utils/storage/settings';
import { Confirm } from '../controls/confirm';
import { changeGuardShop } from './guard-changes';
import type { RulesProps } from './rules-props';
import { SignOffMake } from './sign-off-make';
import { SignOffSet } from './sign-off-set';

/** 让价放行码: the lead's passphrase for a shop, and the codes it makes. */
export function SignOffCard({ settings, onChange, say, guardKey }: RulesProps & { guardKey: string }) {
  const { signOff } = guardOf(settings, guardKey);
  const [asking, setAsking] = useState(false);
  const [again, setAgain] = useState(false);
  return (
    <section className="card" aria-labelledby="sign-off">
      <div className="card-head">
        <h2 id="sign-off">{t('signOff.title')}</h2>
        {signOff && !again && (
          <button type="button" className="btn" onClick={() => setAsking(true)}>
            {t('signOff.change')}
          </button>
        )}
      </div>
      <p className="hint">{t('signOff.lead')}</p>
      {signOff && !again ? (
        <SignOffMake signOff={signOff} />
      ) : (
        <SignOffSet
          onSet={(made) => {
            onChange(changeGuardShop(guardKey, (old) => ({ ...old, signOff: made })));
            setAgain(false);
            say(t('signOff.kept'));
          }}
        />
      )}
      <Confirm
        open={asking}
        title={t('signOff.changeTitle')}
        text={t('signOff.changeText')}
        action={t('signOff.changeGo')}
        onConfirm={() => setAgain(true)}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}

import type { GuardShop } from '@/utils/domain/wording/guard-settings';
import { t } from '@/utils/i18n/pages';
import { guardOf } from '@/utils/storage/settings';
import { Toggle } from '../controls/toggle';
import { ClosedDays } from './closed-days';
import { changeGuardShop } from './guard-changes';
import type { RulesProps } from './rules-props';
import { SavedField } from './saved-field';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const HIGHEST_PRICE = 100_000;
const MOST_REASONS = 4;
const LONGEST_OVERRIDE = 16;

/** A shop's figures: when parcels go out, what an agent may take off, why a hold may be let go. */
export function ShopFigures({ settings, onChange, guardKey }: RulesProps & { guardKey: string }) {
  const guard = guardOf(settings, guardKey);
  const change = (values: Partial<GuardShop>) =>
    onChange(changeGuardShop(guardKey, (old) => ({ ...old, ...values })));
  const reason = (at: number, text: string) => {
    const reasons = Array.from({ length: MOST_REASONS }, (_, no) =>
      no === at ? text : (guard.reasons[no] ?? ''),
    );
    change({ reasons: reasons.filter((one) => one !== '') });
  };
  return (
    <section className="card" aria-labelledby="figures">
      <h2 id="figures">{t('figures.title')}</h2>
      <p className="hint">{t('figures.lead')}</p>
      <div className="two">
        <SavedField
          label={t('figures.cutoff')}
          hint={t('figures.cutoffHint')}
          type="time"
          value={guard.cutoff}
          problemOf={(text) => (TIME.test(text) ? undefined : t('figures.bad.time'))}
          onStore={(cutoff) => change({ cutoff })}
        />
        <SavedField
          label={t('figures.price')}
          hint={t('figures.priceHint')}
          type="number"
          value={String(guard.priceLimit)}
          problemOf={(text) => (isPrice(text) ? undefined : t('figures.bad.price'))}
          onStore={(text) => change({ priceLimit: Number(text) })}
        />
      </div>
      <Toggle on={guard.shipsOnHolidays} onChange={(shipsOnHolidays) => change({ shipsOnHolidays })}>
        {t('figures.holidays')}
      </Toggle>
      <ClosedDays days={guard.closedDays} onChange={(closedDays) => change({ closedDays })} />
      <fieldset className="choice">
        <legend>{t('figures.reasons')}</legend>
        <p className="hint">{t('figures.reasonsHint')}</p>
        <div className="two">
          {Array.from({ length: MOST_REASONS }, (_, at) => (
            <SavedField
              // biome-ignore lint/suspicious/noArrayIndexKey: four fixed places
              key={at}
              label={t('figures.reason', at + 1)}
              value={guard.reasons[at] ?? ''}
              longest={LONGEST_OVERRIDE}
              onStore={(text) => reason(at, text)}
            />
          ))}
        </div>
      </fieldset>
    </section>
  );
}

function isPrice(text: string): boolean {
  const value = Number(text);
  return text !== '' && value >= 0 && value <= HIGHEST_PRICE;
}

import { Label, Radio, RadioGroup } from 'react-aria-components';
import { SchemeChips } from '@/components/pages/scheme-chips';
import type { ShopView } from '@/components/pages/types';
import type { FlagScheme } from '@/utils/domain/notes/flag-scheme';
import { t } from '@/utils/i18n/pages';

interface SchemeChoiceProps {
  readonly shop: ShopView;
  readonly schemes: readonly FlagScheme[];
  readonly onChoose: (scheme: string | undefined) => void;
}

/** Which flag scheme a shop uses, each with what its colours say. */
export function SchemeChoice({ shop, schemes, onChoose }: SchemeChoiceProps) {
  const known = schemes.some(({ id }) => id === shop.scheme) ? (shop.scheme ?? '') : '';
  return (
    <RadioGroup className="radios" value={known} onChange={(value) => onChoose(value || undefined)}>
      <Label className="unseen">{t('schemes.label', shop.title || t('shops.unnamed'))}</Label>
      <Radio value="" className="radio">
        <span className="dot-box" aria-hidden="true" />
        <span className="radio-text">
          <b>{t('schemes.none')}</b>
          <span className="hint">{t('schemes.noneHint')}</span>
        </span>
      </Radio>
      {schemes.map((scheme) => (
        <Radio key={scheme.id} value={scheme.id} className="radio">
          <span className="dot-box" aria-hidden="true" />
          <span className="radio-text">
            <b>{scheme.title}</b>
            <SchemeChips scheme={scheme} />
            <span className="hint">{t('schemes.source', scheme.source)}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

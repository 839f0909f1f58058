import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { CheckShop } from '@/utils/domain/checks/check-settings';
import { type CheckPreset, ITEM_KINDS, itemsOf } from '@/utils/domain/checks/items';
import { findText, t } from '@/utils/i18n/pages';
import { RemovableChip } from '../controls/removable-chip';
import { withItem, withOwnItem, withoutOwnItem } from './check-changes';

const LONGEST = 30;

interface ListEditorProps {
  readonly title: string;
  readonly shop: CheckShop;
  readonly presets: readonly CheckPreset[];
  readonly onChange: (change: (shop: CheckShop) => CheckShop) => void;
}

const nameOf = (id: string) => findText(`check.item.${id}`) ?? id;

/** A shop's check list: the preset it begins with, its items, and items in the shop's own words. */
export function ListEditor({ title, shop, presets, onChange }: ListEditorProps) {
  const [words, setWords] = useState('');
  const items = itemsOf(shop, presets);
  const add = () => {
    onChange((now) => withOwnItem(now, itemsOf(now, presets), words));
    setWords('');
  };
  return (
    <>
      <RadioGroup
        className="radios"
        value={presets.some(({ id }) => id === shop.list) ? shop.list : (presets[0]?.id ?? '')}
        onChange={(list) => onChange(({ items: _old, ...now }) => ({ ...now, list }))}
      >
        <Label className="unseen">{t('checks.list', title)}</Label>
        {presets.map((preset) => (
          <Radio key={preset.id} value={preset.id} className="radio">
            <span className="dot-box" aria-hidden="true" />
            <span className="radio-text">
              <b>{preset.title}</b>
              <span>{preset.items.map(nameOf).join('、')}</span>
              <span className="hint">{t('schemes.source', preset.source)}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <fieldset className="choice">
        <legend>
          {t('checks.items')} {shop.items && <span className="hint">（{t('checks.changed')}）</span>}
        </legend>
        <div className="check-items">
          {Object.keys(ITEM_KINDS).map((id) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={items.includes(id)}
                onChange={({ target: { checked } }) =>
                  onChange((now) => withItem(now, itemsOf(now, presets), id, checked))
                }
              />
              {nameOf(id)}
            </label>
          ))}
          {shop.own.map(({ id, title: own }) => (
            <RemovableChip
              key={id}
              text={own}
              label={t('checks.remove', own)}
              onRemove={() => onChange((now) => withoutOwnItem(now, itemsOf(now, presets), id))}
            />
          ))}
        </div>
        <p className="hint">{t('checks.itemsHint')}</p>
        <div className="actions">
          <input
            className="input own-item"
            aria-label={t('checks.own')}
            placeholder={t('checks.ownPlaceholder')}
            maxLength={LONGEST}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && add()}
          />
          <button type="button" className="btn" disabled={words.trim() === ''} onClick={add}>
            {t('checks.add')}
          </button>
          {shop.items && (
            <button
              type="button"
              className="btn"
              onClick={() => onChange(({ items: _old, ...now }) => ({ ...now, own: [] }))}
            >
              {t('checks.reset')}
            </button>
          )}
        </div>
      </fieldset>
    </>
  );
}

import { useState } from 'react';
import { isComplete, LONGEST_AGENT, LONGEST_TITLE, shopProblems } from '@/components/pages/shop-problems';
import type { ShopView } from '@/components/pages/types';
import { t } from '@/utils/i18n/pages';
import { Confirm } from '../controls/confirm';
import { Field } from '../controls/field';
import { useDraft } from './use-draft';

interface ShopFormProps {
  readonly shop: ShopView;
  readonly stored: boolean;
  /** Whether it was just added by hand. */
  readonly added: boolean;
  /** The site's other shops. */
  readonly others: readonly ShopView[];
  readonly isDefault: boolean;
  readonly onStore: (shop: ShopView) => void;
  readonly onRemove: () => void;
  readonly onDefault: () => void;
}

/** One shop: its name and who works there. */
export function ShopForm({
  shop,
  stored,
  added,
  others,
  isDefault,
  onStore,
  onRemove,
  onDefault,
}: ShopFormProps) {
  const [left, setLeft] = useState({ title: stored, agent: stored });
  const [asking, setAsking] = useState(false);
  const draft = useDraft(shop, (values) => {
    const changed = values.title.trim() !== shop.title || values.agent.trim() !== shop.agent;
    if (changed && isComplete(shopProblems(values, others))) onStore({ ...shop, ...values });
  });
  const problems = shopProblems(draft.values, others);
  const untouched = draft.values.title === '' && draft.values.agent === '' && !stored;
  const words = (name: 'title' | 'agent', longest: number) => {
    const problem = problems[name];
    return problem && left[name] && !untouched ? t(`shop.problem.${problem}`, longest) : undefined;
  };
  const leave = (name: 'title' | 'agent') => {
    setLeft({ ...left, [name]: true });
    draft.flush();
  };
  const remove = () => {
    draft.drop();
    onRemove();
  };
  const name = shop.title || t('shops.unnamed');
  return (
    <fieldset className="shop">
      <legend className="unseen">{stored ? name : t('shops.new')}</legend>
      <Field
        label={t('shops.shopName')}
        placeholder={t('shops.shopHint')}
        value={draft.values.title}
        longest={LONGEST_TITLE}
        first={added}
        problem={words('title', LONGEST_TITLE)}
        onChange={(title) => draft.set({ title })}
        onBlur={() => leave('title')}
      />
      <Field
        label={t('shops.agent')}
        placeholder={t('shops.agentHint')}
        value={draft.values.agent}
        longest={LONGEST_AGENT}
        problem={words('agent', LONGEST_AGENT)}
        onChange={(agent) => draft.set({ agent })}
        onBlur={() => leave('agent')}
      />
      <div className="shop-tools">
        {!stored && <span className="hint">{t('shops.draft')}</span>}
        {stored && others.length > 0 && isDefault && (
          <span className="chip flat">{t('shops.isDefault')}</span>
        )}
        {stored && others.length > 0 && !isDefault && (
          <button type="button" className="btn" title={t('shops.default')} onClick={onDefault}>
            {t('shops.makeDefault')}
          </button>
        )}
        {(stored || others.length > 0) && (
          <button
            type="button"
            className="btn"
            aria-label={t('shops.remove', stored ? name : t('shops.new'))}
            onClick={() => (stored ? setAsking(true) : remove())}
          >
            {t('pages.delete')}
          </button>
        )}
      </div>
      <Confirm
        open={asking}
        title={`${t('shops.remove', name)}？`}
        text={t('shops.removeText')}
        action={t('pages.delete')}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      />
    </fieldset>
  );
}

import { useDeferredValue, useMemo, useState } from 'react';
import { RuleFilterBar } from '@/components/wording/rule-filter-bar';
import { RuleRowView } from '@/components/wording/rule-row-view';
import { VirtualList } from '@/components/wording/virtual-list';
import type { OwnRule } from '@/utils/domain/wording/book';
import { bringBack, putRules, removeRule, sameScope, setLevel } from '@/utils/domain/wording/book-changes';
import {
  filterRules,
  type Level,
  listRules,
  NO_FILTER,
  type RuleRow,
} from '@/utils/domain/wording/rule-list';
import { t } from '@/utils/i18n/pages';
import { Confirm } from '../controls/confirm';
import { ListTools } from './list-tools';
import { RuleDialog } from './rule-dialog';
import type { RulesProps } from './rules-props';
import { scopeText } from './scope';
import { TrialBox } from './trial-box';

const ROW = 60;
/** What the platform punishes at once; a block there holds from the first day, and lowering it is asked about. */
const FIRST_DAY: readonly string[] = ['insult', 'contact', 'payment', 'refund', 'paidReview', 'privacy'];

/** The trial box, and the list of all rules for the chosen place. */
export function ListTab(props: RulesProps) {
  const { shipped, book, edit, choices, chosen, say } = props;
  const [filter, setFilter] = useState(NO_FILTER);
  const [editing, setEditing] = useState<OwnRule>();
  const [lowering, setLowering] = useState<{ row: RuleRow; level: Level }>();
  const rows = useMemo(
    () => listRules(shipped.packs, book, chosen.here, chosen.scope),
    [shipped, book, chosen],
  );
  const asked = useDeferredValue(filter);
  const shown = useMemo(() => filterRules(rows, asked), [rows, asked]);

  const store = ({ id, own }: RuleRow, level: Level) => {
    if (!own || !sameScope(own, chosen.scope)) return void edit(setLevel(id, level, chosen.scope));
    // A rule of this very place is changed itself.
    const { off: _, ...rest } = own;
    void edit(putRules([level === 'off' ? { ...rest, off: true } : { ...rest, severity: level }]));
  };
  const change = (row: RuleRow, level: Level) => {
    const asks = row.level === 'block' && !row.own && FIRST_DAY.includes(row.class);
    if (asks) setLowering({ row, level });
    else store(row, level);
  };
  const remove = async (rule: OwnRule) => {
    const before = book;
    if (await edit(removeRule(rule.id)))
      say(t('list.deleted', rule.phrase.join('、').slice(0, 24)), () => void edit(bringBack(rule, before)));
  };
  return (
    <>
      <TrialBox {...props} />
      <section className="card" aria-labelledby="rules-list">
        <div className="card-head">
          <h2 id="rules-list">{t('list.title')}</h2>
          <ListTools {...props} />
        </div>
        <RuleFilterBar filter={filter} shown={shown.length} count={rows.length} onChange={setFilter} />
        {shown.length === 0 ? (
          <div className="empty">
            <p>{t('list.none')}</p>
            <button type="button" className="btn" onClick={() => setFilter(NO_FILTER)}>
              {t('list.clear')}
            </button>
          </div>
        ) : (
          <VirtualList
            label={t('list.rows')}
            count={shown.length}
            rowHeight={ROW}
            rowKey={(at) => shown[at]?.id ?? ''}
            row={(at) => {
              const row = shown[at];
              return (
                row && (
                  <RuleRowView
                    row={row}
                    where={row.own ? scopeText(row.own, choices) : ''}
                    onLevel={(level) => change(row, level)}
                    onRestore={() => void edit(setLevel(row.id, undefined, chosen.scope))}
                    onEdit={() => setEditing(row.own)}
                    onDelete={() => row.own && void remove(row.own)}
                  />
                )
              );
            }}
          />
        )}
      </section>
      {editing && (
        <RuleDialog
          rule={editing}
          isNew={false}
          choices={choices}
          onSave={(rule) => void edit(putRules([rule]))}
          onClose={() => setEditing(undefined)}
        />
      )}
      <Confirm
        open={lowering !== undefined}
        title={t('list.lowerTitle', lowering ? t(`level.${lowering.level}`) : '')}
        text={lowering ? lowerText(lowering.row, chosen.label) : ''}
        action={t('list.lowerGo', lowering ? t(`level.${lowering.level}`) : '')}
        onConfirm={() => lowering && store(lowering.row, lowering.level)}
        onClose={() => setLowering(undefined)}
      />
    </>
  );
}

function lowerText(row: RuleRow, where: string): string {
  return t('list.lowerText', row.words.slice(0, 24), t(`wording.class.${row.class}`), where);
}

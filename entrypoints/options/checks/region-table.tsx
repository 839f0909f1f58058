import type { CheckShop, CourierRegion } from '@/utils/domain/checks/check-settings';
import { t } from '@/utils/i18n/pages';
import { SavedCell } from './saved-cell';

interface RegionTableProps {
  readonly shop: CheckShop;
  readonly shipped: readonly CourierRegion[];
  readonly onChange: (change: (shop: CheckShop) => CheckShop) => void;
}

const HIGHEST = 10_000;

/** The table of regions to which couriers do not go or only for more; the shipped one until the shop changes it. */
export function RegionTable({ shop, shipped, onChange }: RegionTableProps) {
  const rows = shop.regions ?? shipped;
  const edit = (work: (rows: readonly CourierRegion[]) => readonly CourierRegion[]) =>
    onChange((now) => ({ ...now, regions: work(now.regions ?? shipped) }));
  const put = (at: number, change: (row: CourierRegion) => CourierRegion) =>
    edit((now) => now.map((row, place) => (place === at ? change(row) : row)));
  const name = (at: number, column: string) => `${t('checks.region.row', at + 1)}，${column}`;
  return (
    <fieldset className="choice">
      <legend>{t('checks.regions')}</legend>
      <p className="hint">{t('checks.regionsHint')}</p>
      <table className="regions">
        <thead>
          <tr>
            <th scope="col">{t('checks.region.place')}</th>
            <th scope="col">{t('checks.region.kind')}</th>
            <th scope="col">{t('checks.region.yuan')}</th>
            <th scope="col">{t('checks.region.couriers')}</th>
            <th>
              <span className="unseen">{t('pages.delete')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may speak of one place
            <tr key={at}>
              <td>
                <SavedCell
                  label={name(at, t('checks.region.place'))}
                  value={row.place}
                  longest={20}
                  fits={(place) => place !== ''}
                  onStore={(place) => put(at, (now) => ({ ...now, place }))}
                />
              </td>
              <td>
                <select
                  className="input"
                  aria-label={name(at, t('checks.region.kind'))}
                  value={row.kind}
                  onChange={({ target }) => {
                    const kind = target.value === 'refused' ? 'refused' : 'surcharge';
                    put(at, ({ yuan: _old, ...now }) => ({ ...now, kind }));
                  }}
                >
                  <option value="refused">{t('checks.region.refused')}</option>
                  <option value="surcharge">{t('checks.region.surcharge')}</option>
                </select>
              </td>
              <td>
                {row.kind === 'surcharge' && (
                  <SavedCell
                    label={name(at, t('checks.region.yuan'))}
                    value={row.yuan === undefined ? '' : String(row.yuan)}
                    longest={8}
                    fits={(yuan) => yuan === '' || (Number(yuan) >= 0 && Number(yuan) <= HIGHEST)}
                    onStore={(yuan) =>
                      put(at, ({ yuan: _old, ...now }) =>
                        yuan === '' ? now : { ...now, yuan: Number(yuan) },
                      )
                    }
                  />
                )}
              </td>
              <td>
                <SavedCell
                  label={name(at, t('checks.region.couriers'))}
                  value={row.couriers.join(' ')}
                  placeholder={t('checks.region.every')}
                  longest={80}
                  fits={() => true}
                  onStore={(text) =>
                    put(at, (now) => ({
                      ...now,
                      couriers: text.split(/[\s,，、]+/).filter((one) => one !== ''),
                    }))
                  }
                />
              </td>
              <td>
                <button
                  type="button"
                  className="chip-x"
                  aria-label={t('checks.remove', row.place)}
                  onClick={() => edit((now) => now.filter((_, place) => place !== at))}
                >
                  ×
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="actions">
        <button
          type="button"
          className="btn"
          onClick={() =>
            edit((now) => [...now, { place: t('checks.region.place'), kind: 'surcharge', couriers: [] }])
          }
        >
          {t('checks.region.add')}
        </button>
        {shop.regions && (
          <button type="button" className="btn" onClick={() => onChange(({ regions: _old, ...now }) => now)}>
            {t('checks.region.reset')}
          </button>
        )}
      </div>
    </fieldset>
  );
}

import { FLAG_CHARACTERS, type FlagColour } from '@/utils/domain/shop/flag';
import { t } from '@/utils/i18n/pages';
import type { Definition } from '@/utils/sites/definition';

/** @returns in words what a site makes of the colours that a shop uses and the site lacks */
export function siteColours(site: Definition | undefined, used: readonly FlagColour[]): string[] {
  const memo = site?.memo;
  if (!memo) return [];
  const name = (colour: FlagColour) => t('schemes.flag', FLAG_CHARACTERS[colour]);
  if (memo.mark !== undefined)
    return [t('schemes.mark', memo.mark.replace('{0}', '红').replace('{1}', '勿发'))];
  return used.flatMap((colour) => {
    if (memo.flags[colour]) return [];
    const other = memo.substitutes?.[colour];
    return other
      ? [t('schemes.substitute', site.title, name(colour), name(other))]
      : [t('schemes.lacks', site.title, name(colour))];
  });
}

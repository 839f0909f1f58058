import type { SiteView } from '@/components/pages/types';
import { DEFINITIONS } from '@/utils/sites/registry';

/** @returns the shipped sites as the pages show them. */
export function siteViews(sitesOff: readonly string[]): SiteView[] {
  return DEFINITIONS.map(({ id, title, version, checkedOn, evidence, origins }) => ({
    id,
    title,
    version,
    checkedOn,
    evidence,
    origins: origins.map((pattern) => pattern.replace(/\*$/, '')),
    enabled: !sitesOff.includes(id),
  }));
}

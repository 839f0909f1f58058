import type { SiteView } from '@/components/pages/types';
import type { Settings } from '@/utils/storage/settings';
import type { Files } from './use-files';
import type { Packs } from './use-packs';

/** What every page is given. */
export interface PageProps {
  readonly settings: Settings;
  readonly sites: readonly SiteView[];
  readonly packs: Packs;
  readonly files: Files;
  readonly onChange: (change: (settings: Settings) => Settings) => void;
}

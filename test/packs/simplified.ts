import { simplifiedPairs } from '@/entrypoints/background/simplified';
import { simplifiedTable } from '@/utils/domain/wording/fold';

/** The table of traditional characters as the product builds it. */
export const SIMPLIFIED = simplifiedTable(simplifiedPairs());

import { readFileSync } from 'node:fs';
import { compileDivisions, type DivisionsPack } from '@/utils/domain/address/divisions';
import type { AddressData } from '@/utils/domain/address/parse';
import { SIMPLIFIED } from '../../packs/simplified';

/** The shipped division pack. */
export const DIVISIONS = JSON.parse(readFileSync('public/packs/divisions.json', 'utf8')) as DivisionsPack;

/** What the reader reads with, as it is shipped. */
export function addressData(): AddressData {
  return { divisions: compileDivisions(DIVISIONS), simplified: SIMPLIFIED };
}

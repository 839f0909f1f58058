import { compileDivisions, type DivisionsPack } from '@/utils/domain/address/divisions';
import type { AddressData } from '@/utils/domain/address/parse';
import { simplifiedTable } from '@/utils/domain/wording/fold';
import { readPack } from './read-pack';
import { simplifiedPairs } from './simplified';

let data: Promise<AddressData> | undefined;

/** @returns the division data, read when an address is first to be checked and kept for as long as the worker lives */
export function addressData(): Promise<AddressData> {
  data ??= readPack<DivisionsPack>('divisions').then((pack) => ({
    divisions: compileDivisions(pack),
    simplified: simplifiedTable(simplifiedPairs()),
  }));
  data.catch(() => {
    data = undefined;
  });
  return data;
}

import { type AddressData, parseAddress } from './parse';
import type { AddressFinding } from './parsed';

/** What an order shows of where it goes; a field that the page does not show is left out. */
export interface ShownAddress {
  readonly name?: string;
  readonly phone?: string;
  readonly address: string;
}

/**
 * Checks an address whose fields stand apart (003-20). Of a field that is not shown nothing is said; a masked one
 * cannot be checked and is never called wrong.
 */
export function checkAddress(shown: ShownAddress, data: AddressData): readonly AddressFinding[] {
  const lines = [
    ...(shown.name === undefined ? [] : [`收货人：${shown.name}`]),
    ...(shown.phone === undefined ? [] : [`电话：${shown.phone}`]),
    `地址：${shown.address}`,
  ];
  return parseAddress(lines.join('\n'), data).findings.filter(
    ({ field }) =>
      !((field === 'name' && shown.name === undefined) || (field === 'phone' && shown.phone === undefined)),
  );
}

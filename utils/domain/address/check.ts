import { type AddressData, parseAddress } from './parse';
import type { AddressFinding, ParsedAddress } from './parsed';

/** What an order shows of where it goes; a field that the page does not show is left out. */
export interface ShownAddress {
  readonly name?: string;
  readonly phone?: string;
  readonly address: string;
}

/**
 * Reads an address whose fields stand apart (003-20). Of a field that is not shown nothing is said; a masked one
 * cannot be checked and is never called wrong.
 */
export function readShownAddress(shown: ShownAddress, data: AddressData): ParsedAddress {
  const lines = [
    ...(shown.name === undefined ? [] : [`收货人：${shown.name}`]),
    ...(shown.phone === undefined ? [] : [`电话：${shown.phone}`]),
    `地址：${shown.address}`,
  ];
  const read = parseAddress(lines.join('\n'), data);
  const findings = read.findings.filter(
    ({ field }) =>
      !((field === 'name' && shown.name === undefined) || (field === 'phone' && shown.phone === undefined)),
  );
  return { ...read, findings };
}

/** @returns what is wrong or unsure about an address whose fields stand apart */
export function checkAddress(shown: ShownAddress, data: AddressData): readonly AddressFinding[] {
  return readShownAddress(shown, data).findings;
}

/** Fields of an address as a shop's form has them. */
export type AddressField = 'name' | 'phone' | 'province' | 'city' | 'district' | 'detail';

/** What the check can say; `docs/address.md` is this list with what each one asks of the agent. */
export type AddressCode =
  | 'noName'
  | 'unsureName'
  | 'noPhone'
  | 'phoneShort'
  | 'phoneLong'
  | 'phoneWrong'
  | 'noAreaCode'
  | 'twoPhones'
  | 'noProvince'
  | 'noCity'
  | 'noDistrict'
  | 'ambiguous'
  | 'mismatch'
  | 'renamed'
  | 'zone'
  | 'noDetail'
  | 'noHouseNumber'
  | 'masked';

/** Something about one field that the agent should look at, in plain words. */
export interface AddressFinding {
  readonly code: AddressCode;
  readonly field: AddressField;
  readonly message: string;
}

/** Parts of an address in simplified characters; null is not certain (with a finding) or cannot be there. */
export type AddressParts = { readonly [Field in AddressField]: string | null };

/** An address as it was pasted, its parts, and what is wrong or unsure about them. */
export interface ParsedAddress extends AddressParts {
  readonly text: string;
  readonly findings: readonly AddressFinding[];
}

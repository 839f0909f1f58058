import type { SimplifiedTable } from '../wording/fold';

// Standard simplified characters of their own that the table would replace (乾县, 瞭望塔, 锺 and 於 as surnames); and the
// address to the reader, which the table folds for the wording guard only.
const KEPT = new Set('乾著瞭藉徵於夥麽锺您');
const HAN_FIRST = 0x3400;
const HAN_LAST = 0x9fff;
const DROPPED = 0;
const SLOW = 0xffff;

/**
 * Writes traditional characters simplified and full-width letters, digits and signs half-width, and drops what cannot be
 * seen. Letters keep their case: an address is written down as the buyer wrote it.
 */
export function simplify(source: string, table: SimplifiedTable): string {
  let text = '';
  for (let at = 0; at < source.length; at++) {
    const unit = source[at] ?? '';
    const code = source.charCodeAt(at);
    const folded = table[code] ?? SLOW;
    if (code >= HAN_FIRST && code <= HAN_LAST)
      text += KEPT.has(unit) || folded === SLOW || folded === DROPPED ? unit : String.fromCharCode(folded);
    else if (code >= 0xff01 && code <= 0xff5e) text += String.fromCharCode(code - 0xfee0);
    else if (code === 0x3000 || code === 0xa0) text += ' ';
    else if (folded !== DROPPED || code === 0x0d) text += unit;
  }
  return text;
}

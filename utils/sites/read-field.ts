import type { Field } from '../domain/shop/field';
import { isVisible } from '../page/visible';
import type { FieldSpec } from './definition';
import { locate, locateAll } from './locate';

const MASKED = /[*＊●•]{2,}/;

/** Reads one value from a page. Zero or several elements give a reason, never a guess. */
export function readField(root: ParentNode, spec: FieldSpec): Field {
  if (spec.same) return readSame(root, spec);
  const located = locate(root, spec.at);
  if (located.state !== 'found') return located;
  return toField(shownValue(located.element, spec), located.rung);
}

/** @returns the value of a field, masked or not, or undefined where the page does not give one. */
export function readText(root: ParentNode, spec: FieldSpec): string | undefined {
  const field = readField(root, spec);
  return 'value' in field ? field.value : undefined;
}

function readSame(root: ParentNode, spec: FieldSpec): Field {
  for (const [rung, locator] of spec.at.entries()) {
    const values = new Set(
      locateAll(root, locator)
        .filter(isVisible)
        .map((element) => shownValue(element, spec)),
    );
    values.delete(undefined);
    if (values.size > 1) return { state: 'ambiguous' };
    const [value] = values;
    if (value !== undefined) return toField(value, rung);
  }
  return { state: 'absent' };
}

function shownValue(element: Element, spec: FieldSpec): string | undefined {
  const raw = spec.attribute ? element.getAttribute(spec.attribute) : element.textContent;
  const text = raw?.replace(/\u00a0/g, ' ').trim();
  if (!text || !spec.pattern) return text || undefined;
  const match = new RegExp(spec.pattern).exec(text);
  return match ? (match[1] ?? match[0]).trim() : undefined;
}

function toField(value: string | undefined, rung: number): Field {
  if (value === undefined) return { state: 'absent' };
  return MASKED.test(value) ? { state: 'masked', value, rung } : { state: 'found', value, rung };
}

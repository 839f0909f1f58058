import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AllowedSpans } from '@/utils/domain/wording/allowed';
import { type Span, Spans } from '@/utils/domain/wording/spans';

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 9 }))
  .map(([start, length]) => ({ start, end: start + length }));

it('spans are in order, overlap nowhere, and are found as by looking at each', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), span, (all, asked) => {
      const spans = new Spans<Span>();
      let plain: Span[] = [];
      for (const one of all) {
        plain = [...plain.filter(({ start, end }) => end <= one.start || start >= one.end), one];
        spans.put(one);
      }
      plain.sort((one, other) => one.start - other.start);
      expect(spans.all).toEqual(plain);
      expect(spans.over(asked)).toEqual(
        plain.filter(({ start, end }) => start < asked.end && asked.start < end),
      );
    }),
  );
});

it('an allowed span holds what lies wholly inside it', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), span, (all, asked) => {
      const allowed = new AllowedSpans();
      for (const { start, end } of all) allowed.add(start, end);
      const holds = all.some(({ start, end }) => start <= asked.start && asked.end <= end);
      expect(allowed.holding(asked.start, asked.end) !== undefined).toBe(holds);
    }),
  );
});

// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { FrameFacts } from '@/utils/messages/protocol';
import { practice } from '@/utils/sites/practice/definition';

vi.mock('@/utils/messages/client', () => ({ ask: () => Promise.resolve({ ok: true, value: null }) }));

const { createFacts } = await import('@/entrypoints/shop/facts');

const said = (sequence: number, buyer: string, source = 'one'): FrameFacts => ({
  source,
  origin: 'https://elsewhere.example',
  sequence,
  composer: false,
  conversation: { buyer, messages: [] },
  buyersInSight: [],
});
const from = { frameId: 7 };

it('what another frame has said is not undone by an older message that comes late', () => {
  const facts = createFacts(practice, () => undefined);
  facts.receive({ from, facts: said(2, 'coco_2231') });
  facts.receive({ from, facts: said(1, '北岛有风093') });
  expect(facts.now.conversation?.buyer).toBe('coco_2231');
  facts.receive({ from, facts: said(3, '北岛有风093') });
  expect(facts.now.conversation?.buyer).toBe('北岛有风093');
});

it('a new document in the same frame begins anew', () => {
  const facts = createFacts(practice, () => undefined);
  facts.receive({ from, facts: said(9, 'coco_2231') });
  facts.receive({ from, facts: said(1, '北岛有风093', 'two') });
  expect(facts.now.conversation?.buyer).toBe('北岛有风093');
});

it('what a frame of the same origin says of its conversation does not count: it is read', () => {
  const facts = createFacts(practice, () => undefined);
  facts.receive({ from, facts: { ...said(1, 'coco_2231'), origin: globalThis.origin, composer: true } });
  expect(facts.now.conversation).toBeUndefined();
  expect(facts.composerFrame).toEqual(from);
});

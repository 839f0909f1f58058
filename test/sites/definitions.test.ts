import { describe, expect, it } from 'vitest';
import { isBounded } from '@/utils/domain/wording/pattern';
import type { Capability, Definition } from '@/utils/sites/definition';
import { capabilitiesOf } from '@/utils/sites/health';
import { pinduoduo } from '@/utils/sites/pinduoduo/definition';
import { practice } from '@/utils/sites/practice/definition';
import { pageKind } from '@/utils/sites/read';
import { DEFINITIONS, definitionFor } from '@/utils/sites/registry';

const every = [pinduoduo, practice].map((definition) => [definition.id, definition] as const);

/** Every text of a definition with its path: `composer.at.0.css`. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => texts(one, path ? `${path}.${key}` : key));
}

const isSelector = (path: string) =>
  /(?:^|\.)(?:css|take|around|row|text|robot|own|buyer|chosen|error|inFrame\.\d+)$/.test(path) ||
  /flags\.[a-z]+$/.test(path);
const selectors = (definition: Definition) =>
  texts(definition).filter(
    ([path, text]) => isSelector(path) && !/\.at\.\d+\.text/.test(path) && text !== '',
  );

describe.each(every)('the definition of %s', (_, definition) => {
  it('has matches by origin only: a path would miss frames and changes of view', () => {
    expect(definition.origins.length).toBeGreaterThan(0);
    for (const origin of definition.origins) expect(origin).toMatch(/^https?:\/\/[a-z\d.-]+\/\*$/);
  });

  it('names no hashed class, no place among siblings and no absolute path', () => {
    const found = selectors(definition);
    expect(found.length).toBeGreaterThan(10);
    for (const [path, selector] of found) {
      expect(selector, path).not.toMatch(/:nth-|:first-|:last-|:only-/);
      expect(selector, path).not.toMatch(/^\/|^html\b|^body\b/);
      // Steps into shadow roots are not rungs of a chain.
      const longest = Math.max(...selector.split(' >>> ').map((step) => step.split('>').length));
      expect(longest, `${path}: ${selector}`).toBeLessThanOrEqual(2);
      expect(selector, path).not.toMatch(/\.[\w-]*__|___|\.css-|\.sc-|\.jsx?-\d/);
      for (const [, name = ''] of selector.matchAll(/\.([A-Za-z][\w-]*)/g)) {
        // A readable class is words; a hash mixes case and digits.
        expect(name, path).not.toMatch(/\d[a-z]|[a-z]\d[A-Za-z]|(?=.*\d)(?=.*[A-Z])/);
      }
    }
  });

  it('holds bounded patterns only, and each compiles', () => {
    const patterns = texts(definition).filter(([path]) =>
      /(?:^|\.)(?:pattern|address|orderNumber)$/.test(path),
    );
    expect(patterns.length).toBeGreaterThan(2);
    for (const [path, pattern] of patterns) {
      // Of addresses only the beginning is looked at; fields are unbounded text.
      expect(() => new RegExp(pattern), path).not.toThrow();
      if (!path.startsWith('pages'))
        expect(isBounded(pattern.replace(/\[\^?[^\]]*\]/g, 'x')), `${path}: ${pattern}`).toBe(true);
    }
  });

  it('says when it was checked and how sure it is', () => {
    expect(definition.checkedOn).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    expect(definition.version).toBeGreaterThan(0);
    expect(definition.triggers.length).toBeGreaterThan(0);
  });

  it('writes a memo by all steps in their order, read back at the end', () => {
    expect(definition.memo?.steps).toEqual([
      'open',
      'read',
      'look',
      'write',
      'flag',
      'save',
      'closed',
      'readBack',
    ]);
  });

  it('knows each of its flags by one and only one way', () => {
    const ladders = Object.values(definition.memo?.flags ?? {}).map((ladder) => JSON.stringify(ladder));
    expect(new Set(ladders).size).toBe(ladders.length);
  });
});

const CHAT: Capability[] = ['composer', 'messages', 'order', 'note'];

describe('addresses', () => {
  it.each<[Definition, string, string, Capability[]]>([
    [pinduoduo, '/chat-merchant/index.html', 'chat', CHAT],
    [pinduoduo, '/chat-merchant/index.html?r=0.1#/', 'chat', CHAT],
    [pinduoduo, '/orders/list', 'orders', ['orderRows', 'note']],
    [pinduoduo, '/orders/list?tab=0', 'orders', ['orderRows', 'note']],
    [pinduoduo, '/', 'other', []],
    [pinduoduo, '/home?next=/orders/list', 'other', []],
    [pinduoduo, '/login', 'other', []],
    [practice, '/chat', 'chat', CHAT],
    [practice, '/chat?conversation=c03', 'chat', CHAT],
    [practice, '/chat/frame?x=1', 'chat', CHAT],
    [practice, '/chats', 'other', []],
    [practice, '/orders', 'orders', ['orderRows', 'note']],
    [practice, '/orders?list=virtual', 'orders', ['orderRows', 'note']],
    [practice, '/orders/261122-123456789', 'detail', ['order', 'note']],
    [practice, '/login', 'other', []],
  ])('%o %s is %s', (definition, address, kind, capabilities) => {
    expect(pageKind(definition, address)).toBe(kind);
    expect(capabilitiesOf(definition, address)).toEqual(capabilities);
  });

  it('a capability that a definition does not describe is not offered', () => {
    const { memo: _memo, order: _order, orderRows: _rows, chat: _chat, ...bare } = practice;
    expect(capabilitiesOf(bare, '/chat')).toEqual(['composer']);
    expect(capabilitiesOf(bare, '/orders')).toEqual([]);
    expect(capabilitiesOf(bare, '/orders/261122-123456789')).toEqual(['order']);
  });
});

describe('the registry', () => {
  it('holds every definition once', () => {
    expect(new Set(DEFINITIONS.map(({ id }) => id)).size).toBe(DEFINITIONS.length);
  });

  it.each([
    ['https://mms.pinduoduo.com', 'pinduoduo'],
    ['http://127.0.0.1:4173', 'practice'],
    ['http://localhost', 'practice'],
    ['http://mms.pinduoduo.com', undefined],
    ['https://mms.pinduoduo.com.evil.example', undefined],
    ['https://evil.example', undefined],
    ['https://pinduoduo.com', undefined],
    ['http://127.0.0.10:80', undefined],
    ['null', undefined],
    ['', undefined],
  ])('knows %j as %j', (origin, id) => {
    expect(definitionFor(origin)?.id).toBe(id);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ReadFile, rulesDocFaults } from './check-rules-doc';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read: ReadFile = (path) => (existsSync(root + path) ? readFileSync(root + path, 'utf8') : undefined);

describe('docs/rules.md', () => {
  it('gives every rule of the manuals a home, and no false one', () => {
    expect(rulesDocFaults(readFileSync(`${root}docs/rules.md`, 'utf8'), read)).toEqual([]);
  });
});

describe('the check itself', () => {
  const files: ReadFile = (path) => (path === 'public/a.json' ? '{"id":"reply.pay.check"}' : undefined);
  const row = (home: string, id = '000-01'): string => `| ${id} | A rule | deadline | ${home} |`;

  it.each([
    ['a home that is there', row('`public/a.json`')],
    ['an entry that is there', row('`public/a.json#reply.pay.check`')],
    ['a rule for people, with its reason', row('stays with people: a phone call')],
    ['a rule without a home so far', row('not yet')],
  ])('passes %s', (_, text) => {
    expect(rulesDocFaults(text, files, 1)).toEqual([]);
  });

  it.each([
    ['a file that is not there', row('`public/b.json`')],
    ['an entry that is not there', row('`public/a.json#reply.pay`')],
    ['a home in words', row('somewhere')],
    ['no home', row('')],
    ['a rule for people without a reason', row('stays with people')],
    ['the same row twice', `${row('not yet')}\n${row('not yet')}`],
    ['a broken row', '| 000-01 | A rule |'],
    ['a row too many', `${row('not yet')}\n${row('not yet', '000-02')}`],
  ])('catches %s', (_, text) => {
    expect(rulesDocFaults(text, files, 1)).not.toEqual([]);
  });
});

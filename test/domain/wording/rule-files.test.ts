import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_BOOK, MOST_OWN_RULES, type OwnRule, rulesFor } from '@/utils/domain/wording/book';
import { compileRules } from '@/utils/domain/wording/compile';
import { diffRules, importRules } from '@/utils/domain/wording/diff-book';
import { simplifiedTable } from '@/utils/domain/wording/fold';
import { keptPlaces, PLAIN_PLACES } from '@/utils/domain/wording/own-rule';
import { readPaste } from '@/utils/domain/wording/paste';
import type { RowContext } from '@/utils/domain/wording/row-context';
import { PLACES, SEVERITIES, WORDING_CLASSES, type WordingClass } from '@/utils/domain/wording/rule';
import { readJson, writeJson } from '@/utils/domain/wording/rule-json';
import { MOST_FAULTS, type ReadRules, readRows, writeRows } from '@/utils/domain/wording/rule-rows';
import { isOwnRule } from '@/utils/storage/book-schema';

let made = 0;
const context: RowContext = {
  classes: Object.fromEntries(WORDING_CLASSES.map((one) => [one, `类${one}`])) as Record<
    WordingClass,
    string
  >,
  sites: [
    { id: 'pinduoduo', title: '拼多多' },
    { id: 'practice', title: '练习店铺' },
  ],
  shops: [
    { id: 'shop-a', title: '慧兰女装', site: 'pinduoduo' },
    { id: 'shop-b', title: '同名店', site: 'pinduoduo' },
    { id: 'shop-c', title: '同名店', site: 'practice' },
  ],
  reason: '本店规定',
  isId: (text) => /^[a-z][\w.-]*$/.test(text),
  newId: () => `own.new${made++}`,
};
const faultsOf = ({ faults }: ReadRules) =>
  faults.map(({ row, column, code, params }) => [row, column, code, ...params]);
const HEAD = ['编号', '类别', '级别', '用语', '整句', '说明', '建议', '店铺', '站点', '用于', '状态'];

describe('a table of rules', () => {
  it('is read by its heads, in any order, with aliases and defaults', () => {
    const read = readRows(
      [
        ['Phrase', 'CLASS', 'level', '状态', '店铺'],
        ['加我小号|加咱小号；＋小号', '类contact', 'block', '停用', '慧兰女装'],
        ['', '', '', '', ''],
        ['滚远点', 'insult', '', '', ''],
      ],
      context,
    );
    expect(read.faults).toEqual([]);
    expect(read.rules).toMatchObject([
      {
        class: 'contact',
        severity: 'block',
        phrase: ['加我小号', '加咱小号', '＋小号'],
        off: true,
        shop: 'shop-a',
      },
      { class: 'insult', severity: 'warn', phrase: ['滚远点'], reason: '本店规定' },
    ]);
  });

  it('names every fault with row and column, and gives no rule while there is one', () => {
    const read = readRows(
      [
        [...HEAD, '备注'],
        ['own.a', '类contact', '拦截', '加我小号', '是', '', '', '', '', '', ''],
        ['own.a', '闲聊', '很凶', '滚', '也许', '长'.repeat(81), '甲|乙|丙|丁|戊', '', '', '消息|信', '有时'],
        ['规则', '类tone', '', '', '', '', '长'.repeat(201), '没这家', '没这站', '', ''],
        ['own.c', '类tone', '', '长'.repeat(65), '', '', '', '同名店', '', '', ''],
        ['own.d', '类tone', '', '好的好的', '', '', '', '慧兰女装', '练习店铺', '', ''],
      ],
      context,
    );
    expect(read.rules).toEqual([]);
    expect(read.faultCount).toBe(read.faults.length);
    expect(faultsOf(read)).toEqual([
      [1, '备注', 'columnUnknown', '备注'],
      [3, '编号', 'idTwice', 'own.a', 2],
      [3, '类别', 'classUnknown', '闲聊'],
      [3, '级别', 'severityUnknown', '很凶'],
      [3, '整句', 'yesNo', '也许'],
      [3, '状态', 'stateUnknown', '有时'],
      [3, '用语', 'phraseShort', '滚', 64],
      [3, '说明', 'reasonLong', 80],
      [3, '建议', 'replaceMany', 4],
      [3, '用于', 'placeUnknown', '信'],
      [4, '编号', 'idBad', '规则'],
      [4, '用语', 'phraseEmpty'],
      [4, '建议', 'replaceLong', 200],
      [4, '站点', 'siteUnknown', '没这站'],
      [4, '店铺', 'shopUnknown', '没这家'],
      [5, '用语', 'phraseLong', '长'.repeat(20), 64],
      [5, '店铺', 'shopTwice', '同名店', 'shop-b、shop-c'],
      [6, '店铺', 'shopElsewhere', '慧兰女装', '练习店铺'],
    ]);
  });

  it('may not take the id of a shipped rule, which it would replace', () => {
    const table = readRows([HEAD, ['wording.contact.wechat', '类contact', '提示', '加我小号']], context);
    expect(faultsOf(table)).toEqual([[2, '编号', 'idShipped', 'wording.contact.wechat']]);
    const rule = { id: 'wording.contact.wechat', class: 'contact', phrase: '加我小号' };
    const file = readJson(JSON.stringify({ schema: 1, kind: 'wording', rules: [rule] }), context);
    expect(faultsOf(file)).toEqual([[1, 'id', 'idShipped', 'wording.contact.wechat']]);
    expect([file.rules, table.rules]).toEqual([[], []]);
  });

  it('without a head, without rows, with a column twice, or too long is refused', () => {
    expect(faultsOf(readRows([], context))).toContainEqual([1, '', 'fileEmpty']);
    expect(faultsOf(readRows([['编号'], ['x']], context))).toEqual([
      [1, '类别', 'columnMissing', '类别'],
      [1, '用语', 'columnMissing', '用语'],
    ]);
    expect(
      faultsOf(
        readRows(
          [
            ['类别', '用语', 'class'],
            ['类tone', '好的好的', ''],
          ],
          context,
        ),
      ),
    ).toEqual([[1, 'class', 'columnTwice', 'class']]);
    const long = [['类别', '用语'], ...Array.from({ length: MOST_OWN_RULES + 1 }, () => ['类tone', '好的'])];
    expect(faultsOf(readRows(long, context))).toEqual([
      [MOST_OWN_RULES + 2, '', 'tooManyRows', MOST_OWN_RULES + 1, MOST_OWN_RULES],
    ]);
  });

  it('names what stands under no head, and heads that only an object knows', () => {
    const read = readRows(
      [
        ['类别', '用语', '', 'constructor', 'toString'],
        ['类tone', '好的好的', '藏着的', '', '', ' ', '掉在外面的'],
        ['类tone', '没有没有'],
      ],
      context,
    );
    expect(faultsOf(read)).toEqual([
      [1, 'constructor', 'columnUnknown', 'constructor'],
      [1, 'toString', 'columnUnknown', 'toString'],
      [2, '', 'cellSurplus', 3, '藏着的'],
      [2, '', 'cellSurplus', 7, '掉在外面的'],
    ]);
    expect(read.rules).toEqual([]);
  });

  it('with rows that the file does not tell apart names them and reads the others', () => {
    const broken = [{ row: 3, column: '', code: 'quoteOpen', params: [] }] as const;
    const table = [
      ['类别', '用语'],
      ['闲聊', '好的好的'],
      ['类tone', '长'.repeat(99)],
    ];
    expect(faultsOf(readRows(table, context, broken))).toEqual([
      [3, '', 'quoteOpen'],
      [2, '类别', 'classUnknown', '闲聊'],
    ]);
  });

  it('counts faults that it does not keep', () => {
    const rows = Array.from({ length: MOST_FAULTS + 9 }, () => ['类tone', '好']);
    const read = readRows([['类别', '用语'], ...rows], context);
    expect(read).toMatchObject({ faultCount: MOST_FAULTS + 9, rules: [] });
    expect(read.faults).toHaveLength(MOST_FAULTS);
  });
});

const words = (maxLength: number, minLength = 1) =>
  fc
    .string({
      unit: fc.constantFrom(...'加我微信甲乙丙ab1|｜；;\\\'"=+-@,， \n🀄'),
      minLength,
      maxLength,
    })
    .map((text) => text.trim())
    .filter((text) => [...text].length >= minLength);
const anyRule: fc.Arbitrary<OwnRule> = fc
  .record({
    id: fc.stringMatching(/^own\.[a-z]{1,6}$/),
    class: fc.constantFrom(...WORDING_CLASSES),
    severity: fc.constantFrom(...SEVERITIES),
    phrase: fc.array(words(12, 2), { minLength: 1, maxLength: 4 }),
    wholeClause: fc.boolean(),
    reason: words(30),
    replace: fc.array(words(30), { maxLength: 4 }),
    off: fc.boolean(),
    places: fc.subarray([...PLACES], { minLength: 1 }).map((places) => keptPlaces(places)),
    scope: fc.constantFrom({}, { site: 'practice' }, { shop: 'shop-a' }, { shop: 'shop-c' }),
  })
  .map(({ wholeClause, off, scope, places, ...rule }) => ({
    ...rule,
    ...(wholeClause && { wholeClause }),
    ...(off && { off }),
    ...(places && { places }),
    ...scope,
  }));
const anyRules = fc.uniqueArray(anyRule, { selector: ({ id }) => id, minLength: 1, maxLength: 8 });

describe('export and import', () => {
  it('give back the same rules, as a table and as JSON, and each can be stored', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        expect(rules.every(isOwnRule)).toBe(true);
        expect(readRows(writeRows(rules, context), context)).toEqual({ rules, faults: [], faultCount: 0 });
        expect(readJson(writeJson(rules, '本店规则'), context)).toEqual({ rules, faults: [], faultCount: 0 });
        expect(diffRules(rules, readRows(writeRows(rules, context), context).rules)).toEqual({
          added: [],
          changed: [],
          removed: [],
          unchanged: rules.length,
        });
      }),
    );
  });

  it('take places in any order and more than once, and none for the plain ones', () => {
    const read = (places: string) =>
      readRows(
        [
          ['类别', '用语', '用于'],
          ['类tone', '好的好的', places],
        ],
        context,
      ).rules[0];
    expect(read('备注、消息|NOTE')?.places).toEqual(['message', 'note']);
    for (const plain of ['', '消息|话术', '话术｜message']) expect(read(plain)).not.toHaveProperty('places');
    const rule = { ...(read('') as OwnRule), places: PLAIN_PLACES };
    const { rules } = readRows(writeRows([rule], context), context);
    expect(diffRules([rule], rules)).toMatchObject({ unchanged: 1 });
    expect(diffRules([rule], [{ ...rule, places: ['note'] }])).toMatchObject({ unchanged: 0 });
  });

  it('a rule without places holds where the plain ones are', () => {
    const [rule] = readRows(
      [
        ['类别', '用语'],
        ['类tone', '好的好的'],
      ],
      context,
    ).rules;
    const packs = rulesFor([], { ...EMPTY_BOOK, rules: [rule as OwnRule] }, {});
    const { literal } = compileRules(packs, simplifiedTable(''));
    const places: unknown[] = [];
    literal.words.find('好的好的', (mark) => places.push(mark !== 'allow' && mark.places));
    expect(places).toEqual([PLAIN_PLACES]);
  });

  it('whatever a table holds, what it gives can be stored', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('类tone', '拦截', '是', '慧兰女装', '好的好的', 'own.a', ''),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 6 }), (rows) => {
        const { rules, faultCount } = readRows([HEAD, ...rows], context);
        expect(rules.every(isOwnRule)).toBe(true);
        if (faultCount > 0) expect(rules).toEqual([]);
      }),
    );
  });
});

describe('a JSON file', () => {
  const pack = (rules: unknown, change: object = {}) =>
    JSON.stringify({ schema: 1, kind: 'wording', id: 'x', layer: 'shop', version: '1', rules, ...change });
  const good = { id: 'own.a', class: 'tone', phrase: '好的好的' };

  it.each<[string, string, unknown[]]>([
    ['cut short', '{\n"rules": [', [2, expect.any(String), 'fileBroken', expect.stringMatching(/JSON/)]],
    ['no object', '[]', [0, '', 'fileKind', '']],
    ['of another kind', pack([good], { kind: 'replies' }), [0, 'kind', 'fileKind', 'replies']],
    ['of another schema', pack([good], { schema: 2 }), [0, 'schema', 'fileSchema', '2']],
    ['with an unknown field', pack([good], { secret: 1 }), [0, 'secret', 'fieldUnknown', 'secret']],
    [
      'with an unknown field in a rule',
      pack([good, { ...good, id: 'own.b', colour: 'red' }]),
      [2, 'colour', 'fieldUnknown', 'colour'],
    ],
    ['with an id twice', pack([good, good]), [2, 'id', 'idTwice', 'own.a', 1]],
    [
      'with a pattern',
      pack([{ id: 'own.a', class: 'tone', pattern: 'a{0,3}' }]),
      [1, 'pattern', 'patternShipped'],
    ],
    [
      'with an unbounded pattern',
      pack([{ id: 'own.a', class: 'tone', pattern: '加.*微信' }]),
      [1, 'pattern', 'patternUnbounded'],
    ],
    ['with a phrase that is no text', pack([{ ...good, phrase: 7 }]), [1, 'phrase', 'fieldKind', 'phrase']],
    ['for no place', pack([{ ...good, places: [] }]), [1, 'places', 'placesEmpty']],
    ['for an unknown place', pack([{ ...good, places: ['sky'] }]), [1, 'places', 'placeUnknown', 'sky']],
    ['with rules that are no list', pack('all'), [0, 'rules', 'fieldKind', 'rules']],
    ['without rules', pack([]), [0, 'rules', 'fileEmpty']],
    [
      'with too many rules',
      pack(Array.from({ length: MOST_OWN_RULES + 1 }, () => 0)),
      [MOST_OWN_RULES + 1, 'rules', 'tooManyRows', MOST_OWN_RULES + 1, MOST_OWN_RULES],
    ],
  ])('%s is refused, naming row and field', (_, text, fault) => {
    const read = readJson(text, context);
    expect(read.rules).toEqual([]);
    expect(faultsOf(read)).toContainEqual(fault);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (rules) => {
        for (const text of [pack(rules), JSON.stringify(rules)])
          expect(readJson(text, context).rules.every(isOwnRule)).toBe(true);
      }),
    );
  });
});

describe('a pasted list', () => {
  const as = { class: 'tone', severity: 'warn', reason: '店里不这么说', scope: { shop: 'shop-a' } } as const;
  const paste = (text: string, book = EMPTY_BOOK) => readPaste(text, as, book, context.newId);

  it('is a rule a line, with a better wording behind a tab', () => {
    expect(paste('好的好的\t好呢\r\n\n  没有没有  ')).toMatchObject({
      rules: [
        { phrase: ['好的好的'], replace: ['好呢'], class: 'tone', shop: 'shop-a' },
        { phrase: ['没有没有'], replace: [] },
      ],
      faults: [],
      skipped: 0,
    });
  });

  it('counts what is there already and names lines of one character', () => {
    const [first] = paste('好的好的').rules;
    const book = { ...EMPTY_BOOK, rules: [first as OwnRule] };
    const read = paste('好的好的\n哦\n不是不是\n不是不是', book);
    expect(read).toMatchObject({ skipped: 2, rules: [{ phrase: ['不是不是'] }] });
    expect(read.faults).toEqual([{ row: 2, column: '', code: 'phraseShort', params: ['哦', 64] }]);
    // In another shop it does not hold yet.
    const elsewhere = readPaste('好的好的', { ...as, scope: { shop: 'shop-b' } }, book, context.newId);
    expect(elsewhere.skipped).toBe(0);
  });
});

describe('an import', () => {
  const rule = (id: string, change: Partial<OwnRule> = {}): OwnRule => ({
    id,
    class: 'tone',
    severity: 'warn',
    phrase: ['好的好的'],
    reason: '',
    replace: [],
    ...change,
  });
  const own = [rule('a'), rule('b'), rule('c')];
  const file = [rule('b', { severity: 'block' }), rule('c'), rule('d')];

  it('merges by id, or takes the place of all', () => {
    expect(importRules(own, file, 'merge').map(({ id, severity }) => [id, severity])).toEqual([
      ['a', 'warn'],
      ['b', 'block'],
      ['c', 'warn'],
      ['d', 'warn'],
    ]);
    expect(importRules(own, file, 'replace')).toBe(file);
  });

  it('says what it changes', () => {
    expect(diffRules(own, importRules(own, file, 'merge'))).toMatchObject({
      added: [{ id: 'd' }],
      changed: [{ before: { severity: 'warn' }, after: { severity: 'block' } }],
      removed: [],
      unchanged: 2,
    });
    expect(diffRules(own, file)).toMatchObject({ removed: [{ id: 'a' }], unchanged: 1 });
  });
});

import { bestOf, type Gate, type TextSet } from './gate';

/** What is known of a pattern without running it. */
export interface PatternFacts {
  /** Every match meets one of these gates; undefined where nothing can be said. */
  readonly gates: readonly Gate[] | undefined;
}

/** A part of a pattern: the texts it matches where they are few, and sets of which every match holds one text each. */
interface Part {
  readonly exact: TextSet | undefined;
  readonly sets: readonly TextSet[];
}

const MOST_TEXTS = 48;
const TIMES = /\{(\d+)(?:,(\d+))?\}/y;
const OPENING = /\?(?::|<?[=!])/y;
/** Literals in a row, less one that is repeated. */
const PLAIN = /[^\\^$.*+?()[\]{}|]+(?![?{*+])/y;
const SET = /\[(\^?)((?:\\.|[^\]\\])*)\]/sy;
const NOTHING: Part = { exact: undefined, sets: [] };
const EMPTY: Part = { exact: [''], sets: [] };

/** A pattern that packs may not hold. */
export class UnboundedPattern extends Error {}

/**
 * Reads a bounded regular expression: literals, classes, groups, alternatives, `?` and `{m,n}`. Unbounded repetition
 * and back-references are what makes a pattern blow up, so they are no part of the language.
 * @param lookaround allows `(?=` and its kin, which only our own tables use
 * @throws UnboundedPattern for what is outside of it
 */
export function readPattern(source: string, lookaround = false): PatternFacts {
  const gates = new Reader(source, lookaround).whole().map((part) => bestOf(setsOf(part)));
  return { gates: gates.every(({ length }) => length > 0) ? gates : undefined };
}

/** @returns whether packs may hold the pattern */
export function isBounded(source: string): boolean {
  try {
    readPattern(source);
    return true;
  } catch {
    return false;
  }
}

class Reader {
  private at = 0;
  constructor(
    private readonly source: string,
    private readonly lookaround: boolean,
  ) {}

  /** The alternatives that the whole pattern is made of. */
  whole(): readonly Part[] {
    const parts = this.alternatives();
    if (this.at < this.source.length) this.refuse();
    return parts;
  }

  private alternatives(): readonly Part[] {
    const parts = [this.sequence()];
    while (this.take('|')) parts.push(this.sequence());
    return parts;
  }

  private sequence(): Part {
    const parts: Part[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.peek())) parts.push(this.repeated());
    return inTurn(parts);
  }

  private repeated(): Part {
    const part = this.atom();
    if (this.take('?')) return optional(part);
    if (this.peek() === '{') {
      const [, least, most] = this.read(TIMES) ?? this.refuse();
      return times(part, Number(least), Number(most ?? least));
    }
    if ('*+'.includes(this.peek()) && this.peek() !== '') this.refuse();
    return part;
  }

  private atom(): Part {
    const plain = this.read(PLAIN);
    if (plain) return few([plain[0]]);
    const char = this.next();
    if (char === '(') return this.group();
    if (char === '[') return this.set();
    if (char === '.') return NOTHING;
    if (char === '^' || char === '$') return EMPTY;
    if (char === '\\') return this.escaped();
    if ('*+?{'.includes(char)) this.refuse();
    return few([char]);
  }

  private group(): Part {
    const [opening] = this.read(OPENING) ?? [''];
    if (opening === '' && this.peek() === '?') this.refuse();
    const looks = opening !== '' && opening !== '?:';
    if (looks && !this.lookaround) this.refuse();
    const part = either(this.alternatives());
    if (!this.take(')')) this.refuse();
    return looks ? EMPTY : part;
  }

  private set(): Part {
    this.at--;
    const [, not, body = ''] = this.read(SET) ?? this.refuse();
    if (not || body === '') return NOTHING;
    const chars: string[] = [];
    for (const [, first = '', last] of body.matchAll(/(\\.|[^\\])(?:-(\\.|[^\\]))?/gs)) {
      if (/^\\[a-z]/i.test(first) || (last !== undefined && /^\\[a-z]/i.test(last))) return NOTHING;
      const begin = first.charCodeAt(first.length - 1);
      const end = last === undefined ? begin : last.charCodeAt(last.length - 1);
      if (end - begin > MOST_TEXTS) return NOTHING;
      for (let code = begin; code <= end; code++) chars.push(String.fromCharCode(code));
    }
    return few([...new Set(chars)]);
  }

  private escaped(): Part {
    const char = this.next();
    if (/[1-9kpPuxc]/.test(char)) this.refuse();
    return /[a-z]/i.test(char) ? NOTHING : few([char]);
  }

  /** Reads what a sticky expression matches here, if it does. */
  private read(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    const match = expression.exec(this.source);
    if (match) this.at += match[0].length;
    return match;
  }
  private peek(): string {
    return this.source[this.at] ?? '';
  }
  private next(): string {
    if (this.at >= this.source.length) this.refuse();
    return this.source[this.at++] ?? '';
  }
  private take(char: string): boolean {
    if (this.peek() !== char) return false;
    this.at++;
    return true;
  }
  private refuse(): never {
    throw new UnboundedPattern(`${this.source} at ${this.at}`);
  }
}

function few(exact: TextSet): Part {
  return exact.length <= MOST_TEXTS ? { exact, sets: [] } : NOTHING;
}

/** All that every match of a part must hold. */
function setsOf({ exact, sets }: Part): readonly TextSet[] {
  return exact?.every((text) => text !== '') ? [exact, ...sets] : sets;
}

function inTurn(parts: readonly Part[]): Part {
  let exact: TextSet | undefined = [''];
  let run: TextSet = [''];
  const sets: TextSet[] = [];
  const close = (next: TextSet) => {
    sets.push(...setsOf({ exact: run, sets: [] }));
    run = next;
  };
  for (const part of parts) {
    sets.push(...part.sets);
    const joined = part.exact && product(run, part.exact);
    if (joined) run = joined;
    else close(part.exact ?? ['']);
    exact = part.exact && exact && product(exact, part.exact);
  }
  if (exact) return { exact, sets: [] };
  close(['']);
  return { exact, sets };
}

function product(heads: TextSet, tails: TextSet): TextSet | undefined {
  if (heads.length * tails.length > MOST_TEXTS) return undefined;
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

function either(parts: readonly Part[]): Part {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const all = parts.flatMap(({ exact }) => exact ?? []);
  if (parts.every(({ exact }) => exact) && all.length <= MOST_TEXTS) return { exact: all, sets: [] };
  const choices = parts.map((part) => bestOf(setsOf(part))[0]);
  return { exact: undefined, sets: choices.every((one) => one) ? [choices.flatMap((one) => one ?? [])] : [] };
}

function optional({ exact }: Part): Part {
  return exact ? few([...exact, '']) : NOTHING;
}

function times(part: Part, least: number, most: number): Part {
  if (least === 0) return most === 1 ? optional(part) : NOTHING;
  const once = inTurn(Array.from({ length: Math.min(least, 12) }, () => part));
  return least === most && least <= 12 ? once : { exact: undefined, sets: setsOf(once) };
}

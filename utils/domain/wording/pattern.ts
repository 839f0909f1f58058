/** What is known of a pattern without running it. */
export interface PatternFacts {
  /** Every match holds one of these; undefined where nothing can be said. */
  readonly anchors: readonly string[] | undefined;
}

/** A part of a pattern: the texts it matches where they are few, and the best anchors inside it. */
interface Part {
  readonly exact: readonly string[] | undefined;
  readonly anchors: readonly string[] | undefined;
}

const MOST_TEXTS = 24;
/** Longer anchors say little more. */
const LONGEST_ANCHOR = 4;
const TIMES = /\{(\d+)(?:,(\d+))?\}/y;
const OPENING = /\?(?::|<?[=!])/y;
/** Literals in a row, less one that is repeated. */
const PLAIN = /[^\\^$.*+?()[\]{}|]+(?![?{*+])/y;
const SET = /\[(\^?)((?:\\.|[^\]\\])*)\]/sy;
const NOTHING: Part = { exact: undefined, anchors: undefined };
const EMPTY: Part = { exact: [''], anchors: undefined };

/** A pattern that packs may not hold. */
export class UnboundedPattern extends Error {}

/**
 * Reads a bounded regular expression: literals, classes, groups, alternatives, `?` and `{m,n}`. Unbounded repetition
 * and back-references are what makes a pattern blow up, so they are no part of the language.
 * @param lookaround allows `(?=` and its kin, which only our own tables use
 * @throws UnboundedPattern for what is outside of it
 */
export function readPattern(source: string, lookaround = false): PatternFacts {
  return { anchors: best(new Reader(source, lookaround).whole()) };
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

  whole(): Part {
    const part = this.alternatives();
    if (this.at < this.source.length) this.refuse();
    return part;
  }

  private alternatives(): Part {
    const parts = [this.sequence()];
    while (this.take('|')) parts.push(this.sequence());
    return parts.length === 1 ? (parts[0] ?? EMPTY) : either(parts);
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
    if (plain) return { exact: [plain[0]], anchors: undefined };
    const char = this.next();
    if (char === '(') return this.group();
    if (char === '[') return this.set();
    if (char === '.') return NOTHING;
    if (char === '^' || char === '$') return EMPTY;
    if (char === '\\') return this.escaped();
    if ('*+?{'.includes(char)) this.refuse();
    return { exact: [char], anchors: undefined };
  }

  private group(): Part {
    const [opening] = this.read(OPENING) ?? [''];
    if (opening === '' && this.peek() === '?') this.refuse();
    const looks = opening !== '' && opening !== '?:';
    if (looks && !this.lookaround) this.refuse();
    const part = this.alternatives();
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
    return /[a-z]/i.test(char) ? NOTHING : { exact: [char], anchors: undefined };
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

function few(exact: readonly string[]): Part {
  return exact.length <= MOST_TEXTS ? { exact, anchors: undefined } : NOTHING;
}

/** The anchors that a part offers: its texts, where each is something, or what was found inside. */
function best({ exact, anchors }: Part): readonly string[] | undefined {
  const own = exact?.every((text) => text !== '') ? exact : undefined;
  return better(own, anchors);
}

function better(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): readonly string[] | undefined {
  if (!one || !other) return one ?? other;
  const gain = shortest(one) - shortest(other);
  return gain > 0 || (gain === 0 && one.length <= other.length) ? one : other;
}

function shortest(texts: readonly string[]): number {
  let least = LONGEST_ANCHOR;
  for (const { length } of texts) if (length < least) least = length;
  return least;
}

function inTurn(parts: readonly Part[]): Part {
  let exact: readonly string[] | undefined = [''];
  let run: readonly string[] = [''];
  let anchors: readonly string[] | undefined;
  for (const part of parts) {
    anchors = better(anchors, part.anchors);
    const joined = part.exact && product(run, part.exact);
    if (joined) run = joined;
    else {
      anchors = better(anchors, best({ exact: run, anchors: undefined }));
      run = part.exact ?? [''];
    }
    exact = part.exact && exact && product(exact, part.exact);
  }
  return { exact, anchors: better(anchors, best({ exact: run, anchors: undefined })) };
}

function product(heads: readonly string[], tails: readonly string[]): readonly string[] | undefined {
  if (heads.length * tails.length > MOST_TEXTS) return undefined;
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

function either(parts: readonly Part[]): Part {
  const all = parts.flatMap(({ exact }) => exact ?? []);
  const exact = parts.every((part) => part.exact) && all.length <= MOST_TEXTS ? all : undefined;
  const choices = parts.map(best);
  const anchors = choices.every((one) => one) ? choices.flatMap((one) => one ?? []) : undefined;
  return { exact, anchors };
}

function optional({ exact }: Part): Part {
  return { exact: exact && [...exact, ''], anchors: undefined };
}

function times(part: Part, least: number, most: number): Part {
  if (least === 0) return most === 1 ? optional(part) : NOTHING;
  const once = inTurn(Array.from({ length: Math.min(least, 12) }, () => part));
  return least === most && least <= 12 ? once : { exact: undefined, anchors: best(once) };
}

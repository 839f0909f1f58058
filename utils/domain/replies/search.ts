import type { Reply } from './reply';

/** A reply with the readings of its title's characters: `readings[i]` are all pinyin syllables of the i-th unit. */
export interface SearchableReply extends Reply {
  readonly readings: readonly (readonly string[])[];
}

/** A hit and why it is one: the part of the title that matched, or the code or body. */
export interface ReplyHit {
  readonly reply: SearchableReply;
  readonly why: 'code' | 'title' | 'pinyin' | 'group' | 'body';
  /** Matched part of the title, for `title` and `pinyin`. */
  readonly start: number;
  readonly end: number;
}

const RANK: Readonly<Record<ReplyHit['why'], number>> = { code: 0, title: 1, pinyin: 2, group: 3, body: 4 };

/**
 * Replies that fit a query in Han, full pinyin, initials or a mixture, best first: code, title, pinyin, group, body;
 * at equal fit the earlier and shorter match. An empty query gives all in library order.
 */
export function searchReplies(replies: readonly SearchableReply[], query: string): ReplyHit[] {
  const wanted = query.trim().toLowerCase().replace(/['\s]/g, '');
  if (wanted === '') return replies.map((reply) => ({ reply, why: 'title', start: 0, end: 0 }));
  const hits: ReplyHit[] = [];
  for (const reply of replies) {
    const hit = matchReply(reply, wanted);
    if (hit) hits.push(hit);
  }
  return hits.sort((a, b) => score(a, wanted) - score(b, wanted));
}

function score(hit: ReplyHit, wanted: string): number {
  const exact = hit.why === 'code' && hit.reply.code !== wanted ? 0.5 : 0;
  return RANK[hit.why] + exact + Math.min(hit.start, 50) / 100 + hit.reply.title.length / 10_000;
}

function matchReply(reply: SearchableReply, wanted: string): ReplyHit | undefined {
  if (reply.code.startsWith(wanted)) return { reply, why: 'code', start: 0, end: 0 };
  const title = reply.title.toLowerCase();
  const at = title.indexOf(wanted);
  if (at >= 0) return { reply, why: 'title', start: at, end: at + wanted.length };
  for (let start = 0; start < title.length; start++) {
    const end = readFrom(title, reply.readings, start, wanted);
    if (end !== undefined) return { reply, why: 'pinyin', start, end };
  }
  if (reply.group.toLowerCase().includes(wanted)) return { reply, why: 'group', start: 0, end: 0 };
  return reply.text.toLowerCase().includes(wanted) ? { reply, why: 'body', start: 0, end: 0 } : undefined;
}

/** Reads `wanted` off the title from `at`, character by character: as it stands, by syllable, or by its beginning. */
function readFrom(
  title: string,
  readings: readonly (readonly string[])[],
  at: number,
  wanted: string,
): number | undefined {
  if (wanted === '') return at;
  const char = title[at];
  if (char === undefined) return undefined;
  if (wanted.startsWith(char)) {
    const end = readFrom(title, readings, at + 1, wanted.slice(1));
    if (end !== undefined) return end;
  }
  for (const syllable of readings[at] ?? []) {
    for (const part of beginnings(syllable)) {
      if (wanted.startsWith(part)) {
        const end = readFrom(title, readings, at + 1, wanted.slice(part.length));
        if (end !== undefined) return end;
      } else if (part === syllable && syllable.startsWith(wanted)) return at + 1;
    }
  }
  return undefined;
}

/** Some four hundred syllables make up every title: each is taken apart once. */
const parts = new Map<string, readonly string[]>();

/** The ways to type a syllable: whole, its initial of two letters (zh), its first letter. */
function beginnings(syllable: string): readonly string[] {
  const known = parts.get(syllable);
  if (known) return known;
  const initial = /^(?:zh|ch|sh)/.exec(syllable)?.[0];
  const made = [...new Set([syllable, initial ?? syllable.slice(0, 1), syllable.slice(0, 1)])];
  parts.set(syllable, made);
  return made;
}

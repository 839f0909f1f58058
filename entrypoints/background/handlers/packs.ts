import * as v from 'valibot';
import type { CheckPack } from '@/utils/domain/checks/confirmation';
import type { SchemePack } from '@/utils/domain/notes/flag-scheme';
import type { NotePack } from '@/utils/domain/notes/template';
import type { ReplyPack } from '@/utils/domain/replies/reply';
import type { WordingPack } from '@/utils/domain/wording/rule';
import type { PackBundle } from '@/utils/messages/protocol';
import type { Handlers } from '@/utils/messages/server';
import { browser } from '@/utils/platform/browser';
import { readingsOf } from '../readings';
import { simplifiedPairs } from '../simplified';

let bundle: Promise<PackBundle> | undefined;

/** Packs come from the worker, only into the frames that need them; tables for pinyin and traditional text stay here. */
export const packHandlers: Pick<Handlers, 'packs.read'> = {
  'packs.read': {
    payload: v.null(),
    fromPages: true,
    answer() {
      bundle ??= readBundle();
      bundle.catch(() => {
        bundle = undefined;
      });
      return bundle;
    },
  },
};

async function readBundle(): Promise<PackBundle> {
  const [wording, replies, notes, schemes, checks] = await Promise.all([
    readPack<WordingPack>('wording'),
    readPack<ReplyPack>('replies'),
    readPack<NotePack>('notes'),
    readPack<SchemePack>('schemes'),
    readPack<CheckPack>('checks'),
  ]);
  return {
    wording: [wording],
    replies: {
      ...replies,
      replies: replies.replies.map((reply) => ({ ...reply, readings: readingsOf(reply.title) })),
    },
    notes,
    schemes,
    checks,
    simplified: simplifiedPairs(),
  };
}

async function readPack<T extends { schema: number; kind: string }>(kind: T['kind']): Promise<T> {
  const response = await fetch(browser.runtime.getURL(`/packs/${kind}.json`));
  const pack = (await response.json()) as T;
  if (pack.schema !== 1 || pack.kind !== kind) throw new Error(`pack ${kind}: schema ${pack.schema}`);
  return pack;
}

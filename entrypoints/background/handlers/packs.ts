import * as v from 'valibot';
import type { CheckPack } from '@/utils/domain/checks/confirmation';
import type { SchemePack } from '@/utils/domain/notes/flag-scheme';
import type { NotePack } from '@/utils/domain/notes/template';
import type { Reply, ReplyPack } from '@/utils/domain/replies/reply';
import type { SearchableReply } from '@/utils/domain/replies/search';
import type { PackBundle } from '@/utils/messages/protocol';
import type { Handlers } from '@/utils/messages/server';
import { readPack } from '../read-pack';
import { readingsOf } from '../readings';

let bundle: Promise<PackBundle> | undefined;

/** Packs come from the worker, only into the frames that need them; the tables for pinyin stay here. */
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
  const [replies, notes, schemes, checks] = await Promise.all([
    readPack<ReplyPack>('replies'),
    readPack<NotePack>('notes'),
    readPack<SchemePack>('schemes'),
    readPack<CheckPack>('checks'),
  ]);
  return {
    replies: {
      ...replies,
      replies: replies.replies.map(forFrames),
    },
    notes,
    schemes,
    checks,
  };
}

/** What a frame gets of a reply: how buyers ask for it, the larger half, stays here, where suggestions are made. */
function forFrames({ asks: _asks, states: _states, ...reply }: Reply): SearchableReply {
  return { ...reply, readings: readingsOf(reply.title) };
}

import type { Message } from '../model';

/** Since when the buyer has been without a human answer; a robot's does not count. */
export function waitingSince(messages: Message[]): number | undefined {
  const answered = messages.findLastIndex(({ side }) => side === 'own');
  return messages.slice(answered + 1).find(({ side }) => side === 'buyer')?.at;
}

export function waitText(since: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  return seconds < 60 ? `${seconds}秒` : `${Math.floor(seconds / 60)}分钟`;
}

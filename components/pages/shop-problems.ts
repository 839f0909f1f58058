import type { ShopView } from './types';

/** Longest shop name and agent's name that the settings take. */
export const LONGEST_TITLE = 40;
/** Longest agent's name that the settings take. */
export const LONGEST_AGENT = 20;

/** What is wrong with a shop's fields, by the text key's last part. */
export interface ShopProblems {
  readonly title?: 'titleMissing' | 'titleTooLong';
  readonly agent?: 'agentMissing' | 'agentTooLong' | 'same';
}

/** @returns what keeps a shop from being useful; `others` are the site's shops without this one. */
export function shopProblems(
  shop: Pick<ShopView, 'title' | 'agent'>,
  others: readonly ShopView[],
): ShopProblems {
  const title = shop.title.trim();
  const agent = shop.agent.trim();
  const same = others.some((other) => other.title === title && other.agent === agent);
  return {
    ...(title === '' && { title: 'titleMissing' }),
    ...(title.length > LONGEST_TITLE && { title: 'titleTooLong' }),
    ...(agent === '' && { agent: 'agentMissing' }),
    ...(agent.length > LONGEST_AGENT && { agent: 'agentTooLong' }),
    ...(same && title !== '' && agent !== '' && { agent: 'same' }),
  };
}

/** Whether a shop's fields can be stored: an empty name is stored for an old shop, but never too long or doubled. */
export function isComplete(problems: ShopProblems): boolean {
  return problems.title === undefined && problems.agent === undefined;
}

import type { MouseEvent } from 'react';
import { ownSettings } from './start';
import { createStore } from './store';

export const path = createStore(location.pathname);
addEventListener('popstate', () => path.set(location.pathname));

export function addressOf(to: string): string {
  const query = ownSettings().toString();
  return query ? `${to}?${query}` : to;
}

export function linkTo(to: string): { href: string; onClick(event: MouseEvent): void } {
  return {
    href: addressOf(to),
    onClick: (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      history.pushState(null, '', addressOf(to));
      path.set(to);
    },
  };
}

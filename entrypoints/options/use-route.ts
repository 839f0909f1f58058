import { useSyncExternalStore } from 'react';

/** The pages, in the order of the navigation. */
export const ROUTES = [
  'welcome',
  'shops',
  'schemes',
  'templates',
  'ledger',
  'checks',
  'rules',
  'sites',
  'data',
  'notice',
] as const;

/** Name of a page; its address is `#/name`. */
export type Route = (typeof ROUTES)[number];

/** @returns the page that the address names; the first where it names none. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, current);
}

/** Goes to a page. */
export function goTo(route: Route): void {
  location.hash = `#/${route}`;
}

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

function current(): Route {
  const name = location.hash.replace(/^#\/?/, '');
  return ROUTES.find((route) => route === name) ?? 'welcome';
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ShopView } from '@/components/pages/types';

const PAUSE = 500;

/** What somebody is typing into a shop's fields, stored after a pause, when a field is left, or when the form goes. */
export interface Draft {
  readonly values: Pick<ShopView, 'title' | 'agent'>;
  readonly set: (change: Partial<Pick<ShopView, 'title' | 'agent'>>) => void;
  readonly flush: () => void;
  /** Forgets what was typed: the shop is being deleted. */
  readonly drop: () => void;
}

/** Holds a shop's fields while they are typed; `store` decides whether they can be kept. */
export function useDraft(shop: ShopView, store: (values: Draft['values']) => void): Draft {
  const [values, setValues] = useState({ title: shop.title, agent: shop.agent });
  const pending = useRef<Draft['values']>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(store);
  latest.current = store;

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const typed = pending.current;
    pending.current = undefined;
    if (typed) latest.current(typed);
  }, []);
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    pending.current = undefined;
  }, []);
  const typed = useRef(false);
  const set = (change: Partial<Draft['values']>) => {
    typed.current = true;
    const next = { ...values, ...change };
    setValues(next);
    pending.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, PAUSE);
  };

  useEffect(() => {
    // Another page's change is shown, but never while somebody is typing here: storing trims, and would eat a space.
    if (!typed.current) setValues({ title: shop.title, agent: shop.agent });
  }, [shop.title, shop.agent]);
  useEffect(() => flush, [flush]);

  const leave = () => {
    typed.current = false;
    flush();
  };
  return { values, set, flush: leave, drop };
}

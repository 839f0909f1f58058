import { useEffect, useState } from 'react';
import { failureText } from '@/components/pages/failure-text';
import { ask } from '@/utils/messages/client';
import type { PackBundle } from '@/utils/messages/protocol';

/** The packs, or why they could not be read. */
export interface Packs {
  readonly bundle?: PackBundle;
  readonly failure?: string;
}

/** Reads the packs once. */
export function usePacks(): Packs {
  const [packs, setPacks] = useState<Packs>({});
  useEffect(() => {
    let wanted = true;
    void ask('packs.read', null).then((answer) => {
      if (wanted)
        setPacks(answer.ok ? { bundle: answer.value } : { failure: failureText(answer.code, answer.where) });
    });
    return () => {
      wanted = false;
    };
  }, []);
  return packs;
}

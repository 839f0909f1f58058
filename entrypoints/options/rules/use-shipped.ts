import { useEffect, useState } from 'react';
import { failureText } from '@/components/pages/failure-text';
import { ask } from '@/utils/messages/client';
import type { ShippedWording } from '@/utils/messages/protocol';

/** The shipped rules, or why they could not be read. */
export interface Shipped {
  readonly wording?: ShippedWording;
  readonly failure?: string;
}

/** Reads the shipped rules once. */
export function useShipped(): Shipped {
  const [shipped, setShipped] = useState<Shipped>({});
  useEffect(() => {
    let wanted = true;
    void ask('wording.shipped', null).then((answer) => {
      if (wanted)
        setShipped(
          answer.ok ? { wording: answer.value } : { failure: failureText(answer.code, answer.where) },
        );
    });
    return () => {
      wanted = false;
    };
  }, []);
  return shipped;
}

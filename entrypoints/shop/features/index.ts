import type { Feature, OnDemand } from '@/utils/frame/context';
import { panel } from './panel';
import { replies } from './replies';

/** Every feature of a shop's page. */
export const features: readonly Feature[] = [replies, panel];

/** Features that only some pages need, kept out of the always-on script. */
export const onDemand: readonly OnDemand[] = [
  { id: 'guard', needs: ['composer'] },
  { id: 'notes', needs: ['note'] },
  { id: 'orders', needs: ['orderRows'] },
  { id: 'checks', needs: ['order', 'messages', 'orderRows'] },
];

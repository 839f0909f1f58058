import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideFeature } from '@/utils/frame/provided';
import { reachRootsBy } from '@/utils/page/shadow';
import { shadowRootOf } from '@/utils/platform/shadow';
import { orders } from './orders';

export default defineUnlistedScript(() => {
  reachRootsBy(shadowRootOf);
  provideFeature(orders);
});

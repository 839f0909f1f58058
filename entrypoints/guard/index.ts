import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideFeature } from '@/utils/frame/provided';
import { guard } from './guard';

export default defineUnlistedScript(() => provideFeature(guard));

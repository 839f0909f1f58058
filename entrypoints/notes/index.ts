import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideFeature } from '@/utils/frame/provided';
import { notes } from './notes';

export default defineUnlistedScript(() => provideFeature(notes));

import type { Feature } from '../context';
import { checks } from './checks';
import { guard } from './guard';
import { notes } from './notes';
import { panel } from './panel';
import { replies } from './replies';

/** Every feature of a shop's page. */
export const features: readonly Feature[] = [guard, replies, notes, checks, panel];

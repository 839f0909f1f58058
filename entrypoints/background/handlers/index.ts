import type { Handlers } from '@/utils/messages/server';
import { backupHandlers } from './backup';
import { frameHandlers } from './frame';
import { healthHandlers } from './health';
import { identityHandlers } from './identity';
import { logHandlers } from './log';
import { packHandlers } from './packs';
import { scriptHandlers } from './script';
import { settingsHandlers } from './settings';
import { undoHandlers } from './undo';

/** Every message that the worker answers. */
export const handlers: Handlers = {
  ...backupHandlers,
  ...frameHandlers,
  ...healthHandlers,
  ...identityHandlers,
  ...logHandlers,
  ...packHandlers,
  ...scriptHandlers,
  ...settingsHandlers,
  ...undoHandlers,
};

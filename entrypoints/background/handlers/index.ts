import type { Handlers } from '@/utils/messages/server';
import { addressHandlers } from './address';
import { backupHandlers } from './backup';
import { bookHandlers } from './book';
import { bulkHandlers } from './bulk';
import { checkHandlers } from './checks';
import { deskHandlers } from './desk';
import { firedHandlers } from './fired';
import { frameHandlers } from './frame';
import { healthHandlers } from './health';
import { identityHandlers } from './identity';
import { logHandlers } from './log';
import { packHandlers } from './packs';
import { scriptHandlers } from './script';
import { settingsHandlers } from './settings';
import { signOffHandlers } from './sign-off';
import { suggestHandlers } from './suggest';
import { undoHandlers } from './undo';
import { wordingHandlers } from './wording';

/** Every message that the worker answers. */
export const handlers: Handlers = {
  ...addressHandlers,
  ...backupHandlers,
  ...checkHandlers,
  ...frameHandlers,
  ...healthHandlers,
  ...identityHandlers,
  ...logHandlers,
  ...packHandlers,
  ...suggestHandlers,
  ...scriptHandlers,
  ...settingsHandlers,
  ...bookHandlers,
  ...bulkHandlers,
  ...firedHandlers,
  ...signOffHandlers,
  ...wordingHandlers,
  ...undoHandlers,
  ...deskHandlers,
};

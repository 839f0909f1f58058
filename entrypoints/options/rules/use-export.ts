import { failureText } from '@/components/pages/failure-text';
import { t } from '@/utils/i18n/pages';
import { now, shopTime } from '@/utils/platform/clock';
import { download } from '../download';
import { dayText } from '../times';
import type { FileFormat } from './file-formats';
import { breathe, type FileNews, type FileTask, PIECE, startFileWorker } from './file-work';
import { plainContext } from './row-context';
import type { RulesProps } from './rules-props';

/** @returns a function that writes the own rules of all places into a file and hands it to the browser */
export function useExport({ book, settings, say }: RulesProps): (format: FileFormat) => Promise<void> {
  return async (format) => {
    const { rules } = book;
    const worker = startFileWorker();
    const send = (task: FileTask) => worker.postMessage(task);
    const written = new Promise<FileNews>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<FileNews>) => resolve(data);
      worker.onerror = () => resolve({ is: 'failed', why: '' });
    });
    for (let at = 0; at < rules.length; at += PIECE) {
      send({ do: 'rules', rules: rules.slice(at, at + PIECE) });
      await breathe();
    }
    send({ do: 'write', format, context: plainContext(settings), source: t('rule.source') });
    const news = await written;
    worker.terminate();
    if (news.is !== 'written') return say(failureText('failed', format));
    const name = `antou-wording-${dayText(shopTime(now()))}.${format}`;
    download(name, news.file);
    say(t('list.exported', rules.length, name));
  };
}

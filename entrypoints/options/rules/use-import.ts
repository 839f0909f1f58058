import { useCallback, useEffect, useRef, useState } from 'react';
import type { OwnRule } from '@/utils/domain/wording/book';
import type { RowFault } from '@/utils/domain/wording/row-context';
import { t } from '@/utils/i18n/pages';
import type { Settings } from '@/utils/storage/settings';
import { formatOf, LARGEST_FILE } from './file-formats';
import { type FileNews, type FileTask, startFileWorker } from './file-work';
import { plainContext } from './row-context';

const MEGABYTE = 1024 * 1024;

/** How far the reading of a file has come. */
export type ImportState =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly name: string; readonly count: number }
  | { readonly state: 'refused'; readonly why: string }
  | { readonly state: 'faults'; readonly faults: readonly RowFault[]; readonly count: number }
  | { readonly state: 'ready'; readonly name: string; readonly rules: readonly OwnRule[] };

/** Reads a file of rules beside the page. Size and kind are looked at before anything of it is read. */
export function useImport(settings: Settings): { state: ImportState; read: (file: File) => void } {
  const [state, setState] = useState<ImportState>({ state: 'none' });
  const worker = useRef<Worker>(undefined);
  useEffect(() => () => worker.current?.terminate(), []);

  const read = useCallback(
    (file: File) => {
      worker.current?.terminate();
      const format = formatOf(file.name);
      if (!format) return setState({ state: 'refused', why: t('import.unknownKind') });
      if (file.size > LARGEST_FILE) {
        const [size, most] = [file.size, LARGEST_FILE].map((bytes) => Math.ceil(bytes / MEGABYTE));
        return setState({ state: 'refused', why: t('import.tooBig', size ?? 0, most ?? 0) });
      }
      const rules: OwnRule[] = [];
      const { name } = file;
      const reader = startFileWorker();
      worker.current = reader;
      const end = (last: ImportState) => {
        reader.terminate();
        setState(last);
      };
      setState({ state: 'reading', name, count: 0 });
      reader.onerror = () => end({ state: 'refused', why: t('import.stopped') });
      reader.onmessage = ({ data: news }: MessageEvent<FileNews>) => {
        if (news.is === 'rules') {
          rules.push(...news.rules);
          setState({ state: 'reading', name, count: rules.length });
        } else if (news.is === 'read') end({ state: 'ready', name, rules });
        else if (news.is === 'faults') end({ state: 'faults', faults: news.faults, count: news.count });
        else if (news.is === 'noSheet') end({ state: 'refused', why: t('import.noSheet') });
        else end({ state: 'refused', why: t('import.unreadable') });
      };
      const task: FileTask = { do: 'read', file, format, context: plainContext(settings) };
      reader.postMessage(task);
    },
    [settings],
  );
  return { state, read };
}

import { useEffect, useRef, useState } from 'react';
import { breathe, PIECE } from './file-work';
import type { RulesProps } from './rules-props';
import { startTrialWorker, type TrialNews, type TrialTask, trialOf } from './trial-work';

/** Tries a sentence against the rules as they are now. Nothing is started before there is one. */
export function useTrial({
  trial: text,
  shipped,
  book,
  chosen,
  settings,
}: RulesProps): TrialNews | undefined {
  const [news, setNews] = useState<TrialNews>();
  const worker = useRef<Worker>(undefined);
  const given = useRef<Promise<void>>(undefined);
  const empty = text.trim() === '';

  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = undefined;
    },
    [],
  );
  useEffect(() => {
    if (empty) return undefined;
    if (!worker.current) {
      worker.current = startTrialWorker();
      worker.current.onmessage = ({ data }: MessageEvent<TrialNews>) => setNews(data);
    }
    const life = new AbortController();
    given.current = giveRules(worker.current, shipped, book, life.signal);
    return () => life.abort();
  }, [empty, shipped, book]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rules that changed are asked anew
  useEffect(() => {
    if (empty) return undefined;
    let wanted = true;
    const task: TrialTask = trialOf(text, chosen, settings);
    void given.current?.then(() => wanted && worker.current?.postMessage(task));
    return () => {
      wanted = false;
    };
  }, [empty, text, chosen, settings, shipped, book]);
  return empty ? undefined : news;
}

async function giveRules(
  worker: Worker,
  shipped: RulesProps['shipped'],
  { rules, ...book }: RulesProps['book'],
  signal: AbortSignal,
): Promise<void> {
  const tell = (task: TrialTask) => worker.postMessage(task);
  tell({ do: 'begin', shipped, book });
  for (let at = 0; at < rules.length && !signal.aborted; at += PIECE) {
    tell({ do: 'rules', rules: rules.slice(at, at + PIECE) });
    await breathe();
  }
}

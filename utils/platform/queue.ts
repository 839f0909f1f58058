/** Does one piece of work after the other. */
export type Queue = <R>(work: () => Promise<R>) => Promise<R>;

/** Makes a queue; work that fails does not stop what comes after it. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

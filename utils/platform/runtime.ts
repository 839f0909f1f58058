/** The part of the browser's runtime that a shop's page needs; the same promises in every browser that is supported. */
export interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  connect(options: { name: string }): { readonly onDisconnect: { addListener(see: () => void): void } };
  readonly onMessage: {
    addListener(listener: MessageListener): void;
    removeListener(listener: MessageListener): void;
  };
}

/** Answers later by returning true and calling `respond`: the one form that every browser understands. */
export type MessageListener = (
  message: unknown,
  sender: { readonly id?: string; readonly tab?: unknown },
  respond: (answer: unknown) => void,
) => true | undefined;

/**
 * The runtime without the polyfill, which would be a tenth of the always-on script. Undefined in an orphan: after an
 * update the browser takes even the object away.
 */
export function runtime(): Runtime | undefined {
  const world = globalThis as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };
  return world.browser?.runtime ?? world.chrome?.runtime;
}

/** Whether this script still belongs to a running extension; false after an update or removal. */
export function isAlive(): boolean {
  try {
    return runtime()?.id !== undefined;
  } catch {
    return false;
  }
}

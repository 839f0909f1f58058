/** What the open tab does with a plain key, in lower case, while the focus is in the panel and in no text field. */
export type TabKeys = { current: ((key: string) => boolean) | undefined };

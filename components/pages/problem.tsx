import type { ReactNode } from 'react';

/** What is wrong, said at once to whoever listens; nothing where there is nothing to say. */
export function Problem({ children }: { readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <p className="problem" role="alert">
      {children}
    </p>
  );
}

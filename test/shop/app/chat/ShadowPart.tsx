import quillCss from 'quill/dist/quill.core.css?raw';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { addStyles, cx } from '../css';
import { setShadowRoot } from '../practice';
import { settings } from '../start';

function Rooted({ mode, children }: { mode: ShadowRootMode; children: ReactNode }) {
  const host = useRef<HTMLElement>(null);
  const [root, setRoot] = useState<ShadowRoot>();
  useLayoutEffect(() => {
    const made = host.current?.attachShadow({ mode });
    if (!made) return;
    addStyles(made);
    const quill = document.createElement('style');
    quill.textContent = quillCss;
    made.append(quill);
    setShadowRoot(made);
    setRoot(made);
  }, [mode]);
  return (
    <section ref={host} id="chat-box" className={cx('chat-box')}>
      {root && createPortal(children, root)}
    </section>
  );
}

/** Puts its children into a shadow root where the shop is set to: components of real back offices live in such. */
export function ShadowPart({ children }: { children: ReactNode }) {
  return settings.shadow === 'none' ? children : <Rooted mode={settings.shadow}>{children}</Rooted>;
}

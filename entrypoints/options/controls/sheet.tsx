import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface SheetProps {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the page; Esc closes it, a click beside it does not, or what was typed would be lost. */
export function Sheet({ title, wide = false, onClose, children }: SheetProps) {
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(open) => open || onClose()}>
      <Modal className={wide ? 'modal wide' : 'modal sheet'}>
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '@/utils/i18n/pages';

interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back. The harmless button has the focus; Esc closes. */
export function Confirm({ open, title, text, action, onConfirm, onClose }: ConfirmProps) {
  const confirm = () => {
    onClose();
    onConfirm();
  };
  return (
    <ModalOverlay className="veil" isOpen={open} isDismissable onOpenChange={(now) => now || onClose()}>
      <Modal className="modal">
        <Dialog role="alertdialog" className="dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <p>{text}</p>
          <div className="actions end">
            <Button autoFocus className="btn" onPress={onClose}>
              {t('pages.cancel')}
            </Button>
            <Button className="btn danger" onPress={confirm}>
              {action}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

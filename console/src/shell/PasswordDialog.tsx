import { Modal } from 'antd';
import { useWords } from '../i18n';
import { PasswordForm } from './PasswordForm';

export function PasswordDialog({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useWords();
  return (
    <Modal title={t('shell.password')} open={open} footer={null} onCancel={close} width={420} destroyOnHidden>
      <PasswordForm done={close} />
    </Modal>
  );
}

import { Modal } from 'antd';
import type { Suppressed } from '../api/types/touch';
import { useWords } from '../i18n';

interface Props {
  listed: Suppressed | null;
  busy: boolean;
  onOk: (person: number) => void;
  onCancel: () => void;
}

export function LiftSuppression({ listed, busy, onOk, onCancel }: Props) {
  const { t } = useWords();
  const name = listed?.who?.name ?? `#${listed?.person ?? ''}`;
  return (
    <Modal title={t('listed.liftTitle', { name })} open={listed !== null} okText={t('listed.lift')} cancelText={t('ui.cancel')} okButtonProps={{ loading: busy }} onOk={() => listed && onOk(listed.person)} onCancel={onCancel} destroyOnHidden>
      <p className="second">{t('listed.liftMore')}</p>
    </Modal>
  );
}

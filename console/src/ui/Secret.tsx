import { App, Button, Modal } from 'antd';
import { useWords } from '../i18n';

interface Props {
  title: string;
  more: string;
  secret: string | null;
  close: () => void;
}

/** Something shown only once. */
export function Secret({ title, more, secret, close }: Props) {
  const { t } = useWords();
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(secret ?? '');
    void message.success(t('ui.copied'));
  };
  return (
    <Modal title={title} open={secret !== null} onCancel={close} closable={false} mask={{ closable: false }} keyboard={false} footer={<Button type="primary" onClick={close}>{t('keys2.done')}</Button>}>
      <div className="form">
        <p className="watch">{more}</p>
        <div className="row tight">
          <code className="raw secret" data-testid="secret">{secret}</code>
          {'clipboard' in navigator && (
            <Button onClick={() => void copy()}>{t('ui.copy')}</Button>
          )}
        </div>
      </div>
    </Modal>
  );
}

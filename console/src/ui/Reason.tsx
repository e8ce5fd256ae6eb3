import { Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../i18n';

interface Props {
  title: string;
  open: boolean;
  ok: string;
  danger?: boolean;
  busy?: boolean;
  /** Something else is still missing. */
  off?: boolean;
  children?: ReactNode;
  onOk: (because: string) => void;
  onCancel: () => void;
}

/** Asks why, for acts that are audited. */
export function Reason({ title, open, ok, danger, busy, off, children, onOk, onCancel }: Props) {
  const { t } = useWords();
  const id = useId();
  const [because, setBecause] = useState('');
  const [asked, setAsked] = useState(false);
  const tooShort = because.trim().length < 4;
  return (
    <Modal
      title={title}
      open={open}
      okText={ok}
      cancelText={t('ui.cancel')}
      okButtonProps={{ danger, loading: busy, disabled: off }}
      onCancel={onCancel}
      afterClose={() => {
        setBecause('');
        setAsked(false);
      }}
      onOk={() => (tooShort ? setAsked(true) : onOk(because.trim()))}
      destroyOnHidden
    >
      <div className="form">
        {children}
        <div className="field">
          <label htmlFor={id}>{t('ui.because')}</label>
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={500}
            value={because}
            autoFocus
            status={asked && tooShort ? 'error' : undefined}
            aria-describedby={`${id}-help`}
            onChange={(event) => setBecause(event.target.value)}
          />
          <span id={`${id}-help`} className={asked && tooShort ? 'wrong' : 'help'}>
            {asked && tooShort ? t('ui.becauseMissing') : t('ui.becauseHelp')}
          </span>
        </div>
      </div>
    </Modal>
  );
}

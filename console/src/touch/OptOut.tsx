import { Input, Modal } from 'antd';
import { useState } from 'react';
import { post } from '../api/client';
import { useAct } from '../api/query';
import type { Person } from '../api/types/profile';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Choice } from '../ui/Choice';
import { touchesKey } from './doors';

const purposes = ['marketing', 'service'] as const;
const channels = ['any', 'wecom', 'sms', 'call', 'email'];

/** A customer told somebody of the brand: no more. It holds when it is answered. */
export function OptOut({ person }: { person: Person }) {
  const { t, code } = useWords();
  const [open, setOpen] = useState(false);
  const [purpose, setPurpose] = useState<(typeof purposes)[number]>('marketing');
  const [channel, setChannel] = useState('any');
  const [evidence, setEvidence] = useState('');
  const [asked, setAsked] = useState(false);
  const [underWay, setUnderWay] = useState<number | null>(null);
  const missing = evidence.trim() === '';
  const close = () => {
    setOpen(false);
    setAsked(false);
    setEvidence('');
  };
  const act = useAct<void, { underWay: number }>({
    run: () => post(`/api/people/${person.id}/opt-outs`, { purpose, channel, evidence: evidence.trim() }),
    refresh: [['person', person.id], ['timeline'], touchesKey],
    done: (answer) => {
      setUnderWay(answer.underWay);
      close();
    },
  });
  return (
    <>
      <Act needs="PEOPLE_OPT_OUT" size="small" onClick={() => setOpen(true)} data-testid="opt-out">
        {t('optOut.act')}
      </Act>
      <p className="dense strong opt-out-answer" role="status" data-testid="opt-out-answer">
        {underWay !== null && (underWay === 0 ? t('optOut.done.none') : t('optOut.done.some', { n: exact(underWay) }))}
      </p>
      <Modal title={t('optOut.title', { name: person.name })} open={open} okText={t('optOut.ok')} cancelText={t('ui.cancel')} okButtonProps={{ danger: true, loading: act.isPending }} onOk={() => (missing ? setAsked(true) : act.mutate())} onCancel={close} destroyOnHidden>
        <div className="form">
          <p className="second">{t('optOut.more')}</p>
          <div className="field">
            <span className="label">{t('optOut.purpose')}</span>
            <Choice label={t('optOut.purpose')} value={purpose} options={purposes.map((value) => ({ value, text: t(`purpose.${value}`) }))} onChange={setPurpose} />
          </div>
          <div className="field">
            <span className="label">{t('optOut.channel')}</span>
            <Choice label={t('optOut.channel')} value={channel} options={channels.map((value) => ({ value, text: code('channel', value) }))} onChange={setChannel} />
          </div>
          <div className="field">
            <label htmlFor="opt-out-evidence">{t('optOut.evidence')}</label>
            <Input id="opt-out-evidence" value={evidence} maxLength={200} status={asked && missing ? 'error' : undefined} aria-describedby="opt-out-help" onChange={(event) => setEvidence(event.target.value)} />
            <span id="opt-out-help" className={asked && missing ? 'wrong' : 'help'}>
              {t(asked && missing ? 'optOut.evidenceMissing' : 'optOut.evidenceHelp')}
            </span>
          </div>
        </div>
      </Modal>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { get, post } from '../api/client';
import { useAct } from '../api/query';
import type { Replay } from '../api/types/settings';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';

export function ReplayPart() {
  const { t, code } = useWords();
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState('');
  const replay = useQuery({ queryKey: ['replay'], queryFn: () => get<Replay>('/api/operate/replay'), refetchInterval: (query) => (/running/i.test(query.state.data?.state ?? '') ? 1_000 : 15_000) });
  const run = useAct({ run: () => post('/api/operate/replay'), say: t('ui.accepted'), refresh: [['replay'], ['status']], done: () => setAsked(false) });
  const word = t('ops.replayWord');
  return (
    <Section title={t('ops.replay')}>
      <p className="dense second ops-more">{t('ops.replayMore')}</p>
      <Loaded query={replay} small lines={2}>
        {(now) => (
          <dl className="facts">
            <div>
              <dt className="second">{t('ops.state')}</dt>
              <dd>
                {code('replay', now.state.toLowerCase())} <span className="caption num">{`${exact(now.position)} / ${exact(now.head)}`}</span>
              </dd>
            </div>
            {now.digestBefore && now.digestAfter && (
              <div>
                <dt className="second">{t('ops.after')}</dt>
                <dd className={now.digestBefore === now.digestAfter ? '' : 'bad strong'}>{t(now.digestBefore === now.digestAfter ? 'ops.same' : 'ops.differs')}</dd>
              </div>
            )}
          </dl>
        )}
      </Loaded>
      <Act needs="OPERATE" onClick={() => setAsked(true)}>
        {t('ops.replayAct')}
      </Act>
      <Modal title={t('ops.replay')} open={asked} okText={t('ops.replayAct')} cancelText={t('ui.cancel')} okButtonProps={{ danger: true, disabled: typed.trim() !== word, loading: run.isPending }} onOk={() => run.mutate()} onCancel={() => setAsked(false)} afterClose={() => setTyped('')}>
        <div className="form">
          <p className="second">{t('ops.replayMore')}</p>
          <div className="field">
            <label htmlFor="replay-word">{t('ops.replayConfirm', { word })}</label>
            <Input id="replay-word" value={typed} onChange={(event) => setTyped(event.target.value)} />
          </div>
        </div>
      </Modal>
    </Section>
  );
}

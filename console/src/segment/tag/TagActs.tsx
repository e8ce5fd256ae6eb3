import { InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { appears } from '../../api/appears';
import { post } from '../../api/client';
import { useAct } from '../../api/query';
import type { Tag } from '../../api/types/tag';
import { exact } from '../../format/number';
import { useWords } from '../../i18n';
import { Act } from '../../ui/Act';
import { Reason } from '../../ui/Reason';

/** Have it audited, retire it. */
export function TagActs({ tag }: { tag: Tag }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'audit' | 'retire' | null>(null);
  const [size, setSize] = useState(50);
  const close = () => setAsked(null);
  const draw = useAct({
    run: async () => {
      const taken = await post<{ id: string }>('/api/tag-audits', { tag: tag.id, size });
      await appears('/api/tag-audits', taken.id);
      return taken;
    },
    say: t('tagAudit.drawn'),
    refresh: [['tag-audits']],
    done: () => void navigate('/tag-audits'),
  });
  const retire = useAct<string>({
    run: (because) => post(`/api/tags/${tag.id}/retire`, { because }),
    say: t('ui.accepted'),
    refresh: [['tags'], ['rules', 'vocabulary']],
    done: () => void navigate('/tags'),
  });
  return (
    <>
      <Act needs="SEGMENT_EDIT" off={tag.people === 0 && t('tagAudit.nobody')} onClick={() => setAsked('audit')}>
        {t('tagAudit.draw')}
      </Act>
      <Act needs="SEGMENT_EDIT" danger onClick={() => setAsked('retire')}>
        {t('audience.retire')}
      </Act>
      <Modal title={t('tagAudit.drawTitle', { name: tag.name })} open={asked === 'audit'} okText={t('tagAudit.draw')} cancelText={t('ui.cancel')} okButtonProps={{ loading: draw.isPending }} onOk={() => draw.mutate()} onCancel={close} destroyOnHidden>
        <div className="form">
          <p className="second">{t('tagAudit.drawMore')}</p>
          <div className="field">
            <label htmlFor="audit-size">{t('tagAudit.size')}</label>
            <InputNumber id="audit-size" min={10} max={200} precision={0} value={size} onChange={(next) => next !== null && setSize(next)} />
          </div>
        </div>
      </Modal>
      <Reason title={t('audience.retireTitle', { name: tag.name })} danger open={asked === 'retire'} ok={t('audience.retire')} busy={retire.isPending} onOk={(because) => retire.mutate(because)} onCancel={close}>
        <p className="second">{t('tag.retireMore', { n: exact(tag.people) })}</p>
      </Reason>
    </>
  );
}

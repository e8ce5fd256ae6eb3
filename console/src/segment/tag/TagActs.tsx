import { useState } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../../api/client';
import { useAct } from '../../api/query';
import type { Tag } from '../../api/types/tag';
import { exact } from '../../format/number';
import { useWords } from '../../i18n';
import { Act } from '../../ui/Act';
import { Reason } from '../../ui/Reason';

/** Retire it. */
export function TagActs({ tag }: { tag: Tag }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const retire = useAct<string>({
    run: (because) => post(`/api/tags/${tag.id}/retire`, { because }),
    say: t('ui.accepted'),
    refresh: [['tags'], ['rules', 'vocabulary']],
    done: () => void navigate('/tags'),
  });
  return (
    <>
      <Act needs="SEGMENT_EDIT" danger onClick={() => setAsked(true)}>
        {t('audience.retire')}
      </Act>
      <Reason title={t('audience.retireTitle', { name: tag.name })} danger open={asked} ok={t('audience.retire')} busy={retire.isPending} onOk={(because) => retire.mutate(because)} onCancel={close}>
        <p className="second">{t('tag.retireMore', { n: exact(tag.people) })}</p>
      </Reason>
    </>
  );
}

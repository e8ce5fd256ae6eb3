import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, post } from '../../api/client';
import { useAct } from '../../api/query';
import { useMay, useSession } from '../../api/session';
import type { ExportRequest } from '../../api/types/audience';
import { exact } from '../../format/number';
import { moment } from '../../format/time';
import { useWords } from '../../i18n';
import { Act } from '../../ui/Act';
import { Reason } from '../../ui/Reason';
import { Section } from '../../ui/Section';

/** Exports of more than a thousand people: who asked, who agreed. */
export function Exports() {
  const { t } = useWords();
  const may = useMay('EXPORT');
  const { username, displayName } = useSession();
  const [asked, setAsked] = useState<ExportRequest | null>(null);
  const requests = useQuery({ queryKey: ['exports'], queryFn: () => get<ExportRequest[]>('/api/exports'), enabled: may });
  const approve = useAct<string>({ run: (because) => post(`/api/exports/${asked?.id}/approve`, { because }), say: t('ui.accepted'), refresh: [['exports']], done: () => setAsked(null) });
  if (!requests.data || requests.data.length === 0) return null;
  const own = (request: ExportRequest) => request.askedBy === username || request.askedBy === displayName;
  return (
    <Section title={t('export.list')} caption={t('export.listCaption')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('page.audiences')}</th>
            <th scope="col" className="right">{t('ui.people')}</th>
            <th scope="col">{t('export.by')}</th>
            <th scope="col">{t('ui.because')}</th>
            <th scope="col">{t('export.state')}</th>
            <th scope="col" className="right"><span className="sr">{t('export.approve')}</span></th>
          </tr>
        </thead>
        <tbody>
          {requests.data.map((request) => (
            <tr key={request.id}>
              <td>{request.name}</td>
              <td className="right">{exact(request.people)}</td>
              <td className="second">
                {request.askedBy} · {moment(request.askedAt)}
              </td>
              <td className="second">{request.because ?? '—'}</td>
              <td>{request.state === 'asked' ? <span className="pill watch">{t('export.waiting')}</span> : <span className="pill">{t('export.approvedBy', { who: request.approvedBy ?? '—' })}</span>}</td>
              <td className="right">
                {request.state === 'asked' ? (
                  <Act needs="EXPORT" size="small" off={own(request) && t('export.notOwn')} onClick={() => setAsked(request)}>
                    {t('export.approve')}
                  </Act>
                ) : (
                  <a href={`/api/exports/${request.id}.csv`} download>
                    {t('export.take')}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Reason title={t('export.approveTitle')} open={asked !== null} ok={t('export.approve')} busy={approve.isPending} onOk={(because) => approve.mutate(because)} onCancel={() => setAsked(null)}>
        <p className="second">{asked && t('export.approveMore', { who: asked.askedBy, n: asked.people })}</p>
      </Reason>
    </Section>
  );
}

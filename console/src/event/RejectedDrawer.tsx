import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { get, post } from '../api/client';
import { useAct } from '../api/query';
import type { RejectedDetail, Replayed } from '../api/types/event';
import { fullMoment } from '../format/time';
import { bytes, exact } from '../format/number';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Loaded } from '../ui/states';
import { differing } from './differing';

export function RejectedDrawer({ id, close }: { id: number | null; close: () => void }) {
  const { t } = useWords();
  const detail = useQuery({ queryKey: ['rejected', 'one', id], queryFn: () => get<RejectedDetail>(`/api/rejected-events/${id}`), enabled: id !== null });
  return (
    <Drawer title={t('detail.title', { id: id ?? '' })} open={id !== null} onClose={close} size={860} destroyOnHidden>
      <Loaded query={detail}>{(found) => <Detail key={found.id} found={found} close={close} />}</Loaded>
    </Drawer>
  );
}

function Detail({ found, close }: { found: RejectedDetail; close: () => void }) {
  const { t, pick } = useWords();
  const [text, setText] = useState<string | null>(null);
  const why = text === null ? null : jsonProblem(text);
  const replay = useAct<void, Replayed | undefined>({
    run: () => post(`/api/rejected-events/${found.id}/replay`, text === null ? {} : { payload: text }),
    say: (outcome) => (outcome ? t('rejected.outcome', { accepted: exact(outcome.accepted), duplicate: exact(outcome.duplicate), rejected: exact(outcome.rejected) }) : t('ui.accepted')),
    refresh: [['rejected'], ['status']],
    done: close,
  });
  return (
    <div className="form">
      <div>
        <p className="strong">{pick(found)}</p>
        {found.detail && <p className="second break">{found.detail}</p>}
        <p className="caption">
          {fullMoment(found.receivedAt)} · {found.source} · {bytes(found.bytes)} · {found.number} {found.code}
          {found.messageId && ` · ${t('detail.id')} ${found.messageId}`}
        </p>
      </div>
      {found.other ? (
        <>
          <p className="second">{t('detail.conflict')}</p>
          <div className="versus">
            <Payload title={t('detail.stored')} text={found.other} against={found.payload} />
            <Payload title={t('detail.came')} text={found.payload} against={found.other} />
          </div>
        </>
      ) : (
        text === null && <Payload title={t('detail.came')} text={found.payload} />
      )}
      {text !== null && (
        <div className="field">
          <label htmlFor="payload">{t('detail.edit')}</label>
          <Input.TextArea id="payload" className="payload-edit" rows={16} value={text} onChange={(event) => setText(event.target.value)} />
          {why && <span className="wrong">{t('detail.notJson', { why })}</span>}
        </div>
      )}
      {found.whole === false && <p className="watch dense">{t('detail.part')}</p>}
      {found.state === 'open' && (
        <div className="row">
          <Act needs="EVENT_REPLAY" type="primary" disabled={Boolean(why)} off={found.whole === false && text === null && t('detail.part')} loading={replay.isPending} onClick={() => replay.mutate()}>
            {t('rejected.replay')}
          </Act>
          {text === null ? (
            <Act needs="EVENT_REPLAY" onClick={() => setText(pretty(found.payload))}>
              {t('detail.edit')}
            </Act>
          ) : (
            <Button onClick={() => setText(null)}>{t('ui.cancel')}</Button>
          )}
        </div>
      )}
    </div>
  );
}

function Payload({ title, text, against }: { title: string; text: string; against?: string }) {
  const lines = pretty(text).split('\n');
  const other = against === undefined ? null : pretty(against).split('\n');
  const marked = other ? differing(lines, other) : new Set<number>();
  return (
    <div className="payload-part">
      <h3>{title}</h3>
      <pre className="payload" tabIndex={0} aria-label={title}>
        {lines.map((line, i) => (marked.has(i) ? <mark key={i}>{line || ' '}</mark> : <span key={i}>{line || ' '}</span>))}
      </pre>
    </div>
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function jsonProblem(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
}

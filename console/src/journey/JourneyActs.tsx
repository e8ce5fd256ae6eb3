import { Dropdown, Input, Modal } from 'antd';
import { useState } from 'react';
import { post } from '../api/client';
import { useAct } from '../api/query';
import { useMay, usePausedAt } from '../api/session';
import type { Definition, JourneyDetail } from '../api/types/journey';
import { exact } from '../format/number';
import { type Key, useWords } from '../i18n';
import { Act } from '../ui/Act';
import { journeysKey } from './doors';
import { EnterPeople } from './EnterPeople';
import { same } from './graph/changed';
import { Difference } from './side/Difference';

interface Props {
  detail: JourneyDetail;
  drawing: { name: string; definition: Definition };
  errors: number;
  /** What is wrong with it is not known yet. */
  checking: boolean;
  /** Saves what is not saved; tells the revision. */
  save: () => Promise<number>;
}

type Asked = 'publish' | 'pause' | 'resume' | 'stop';

/** Publish, pause, go on, stop; each says first whom it concerns. */
export function JourneyActs({ detail, drawing, errors, checking, save }: Props) {
  const { t } = useWords();
  const may = useMay('JOURNEY_EDIT');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [entering, setEntering] = useState(false);
  const [typed, setTyped] = useState('');
  const close = () => {
    setAsked(null);
    setTyped('');
  };
  const { journey, definition } = detail;
  const act = useAct<Asked>({
    run: async (what) => post(`/api/journeys/${journey.id}/${what}`, what === 'publish' ? { revision: await save() } : undefined),
    say: t('ui.accepted'),
    refresh: [journeysKey],
    done: close,
  });
  const { state, name } = journey;
  const under = state === 'running' || state === 'paused';
  const unchanged = definition !== null && state !== 'stopped' && name === drawing.name && same(definition, drawing.definition);
  const paused = usePausedAt() !== null && promotes(drawing.definition);
  const off = paused ? t('guard.off') : drawing.name.trim() === '' ? t('journey.offName') : checking ? t('journey.offChecking') : errors > 0 ? t('journey.offErrors', { n: errors }) : unchanged ? t('journey.offSame') : null;
  const people = exact(journey.walking);
  const byHand = state === 'running' && definition?.nodes.some((node) => node.type === 'entry' && node.trigger.type === 'manual');
  const items = [...(byHand ? [{ key: 'enter', label: t('journey.enter') }] : []), { key: 'stop', label: t('journey.stop'), danger: true }];
  return (
    <>
      {under && (
        <Act needs="JOURNEY_EDIT" onClick={() => setAsked(state === 'running' ? 'pause' : 'resume')} data-testid={state === 'running' ? 'pause-journey' : 'resume-journey'}>
          {t(state === 'running' ? 'journey.pause' : 'journey.resume')}
        </Act>
      )}
      <Act needs="JOURNEY_EDIT" type="primary" off={off} onClick={() => setAsked('publish')} data-testid="publish-journey">
        {paused ? t('guard.offShort') : t('journey.publish', { n: journey.version + 1 })}
      </Act>
      {may && under && (
        <Dropdown trigger={['click']} autoFocus menu={{ items, onClick: ({ key }) => (key === 'enter' ? setEntering(true) : setAsked('stop')) }}>
          <button type="button" className="link" aria-haspopup="menu" aria-label={t('journey.more')} data-testid="journey-more">
            ···
          </button>
        </Dropdown>
      )}
      <Modal
        title={asked && t(`journey.${asked}Title` as Key, { name: asked === 'publish' ? drawing.name : name, n: journey.version + 1 })}
        open={asked !== null}
        okText={asked && t(`journey.${asked}Ok` as Key)}
        cancelText={t('ui.cancel')}
        okButtonProps={{ danger: asked === 'stop', loading: act.isPending, disabled: asked === 'stop' && typed.trim() !== name }}
        onOk={() => asked && act.mutate(asked)}
        onCancel={close}
        destroyOnHidden
      >
        <div className="form" data-testid="affected">
          {asked === 'publish' && definition === null && <p className="second">{t('journey.publishFirst')}</p>}
          {asked === 'publish' && definition !== null && (
            <>
              <p className="second">{t('journey.publishOver', { n: journey.version, people })}</p>
              {state !== 'running' && <p className="watch">{t('journey.publishRuns')}</p>}
              <Difference before={definition} after={drawing.definition} />
            </>
          )}
          {asked !== null && asked !== 'publish' && <p className="second">{t(`journey.${asked}More`, { people })}</p>}
          {asked === 'stop' && (
            <div className="field">
              <label htmlFor="stop-name">{t('journey.typeName', { name })}</label>
              <Input id="stop-name" value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
            </div>
          )}
        </div>
      </Modal>
      <EnterPeople journey={journey.id} open={entering} onClose={() => setEntering(false)} />
    </>
  );
}

/** A journey that only serves may be published while promotion is paused. */
function promotes(definition: Definition): boolean {
  return definition.nodes.some((node) => node.type === 'touch' && node.kind === 'promotional');
}

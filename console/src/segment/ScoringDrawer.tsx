import { useQuery } from '@tanstack/react-query';
import { Drawer, Input, InputNumber } from 'antd';
import { useEffect, useState } from 'react';
import { get, put } from '../api/client';
import { useAct } from '../api/query';
import type { ScoringSettings } from '../api/types/segment';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Choice } from '../ui/Choice';
import { Loaded } from '../ui/states';

export function ScoringDrawer({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useWords();
  const settings = useQuery({ queryKey: ['rfm', 'settings'], queryFn: () => get<ScoringSettings>('/api/rfm/settings'), enabled: open });
  return (
    <Drawer title={t('score.title')} open={open} onClose={close} size={440} destroyOnHidden>
      <Loaded query={settings}>{(saved) => <ScoringForm key={saved.version} saved={saved} close={close} />}</Loaded>
    </Drawer>
  );
}

function ScoringForm({ saved, close }: { saved: ScoringSettings; close: () => void }) {
  const { t, language } = useWords();
  const [draft, setDraft] = useState(saved);
  const [cuts, setCuts] = useState(() => ({ r: saved.fixed.r.join(', '), f: saved.fixed.f.join(', '), m: saved.fixed.m.join(', ') }));
  const [asked, setAsked] = useState(false);
  useEffect(() => setDraft(saved), [saved]);
  const fixed = { r: numbers(cuts.r), f: numbers(cuts.f), m: numbers(cuts.m) };
  const wrong = { r: !ordered(fixed.r, -1), f: !ordered(fixed.f, 1), m: !ordered(fixed.m, 1) };
  const save = useAct<void, ScoringSettings>({
    run: () => put('/api/rfm/settings', { ...draft, fixed }),
    say: t('score.saved'),
    refresh: [['rfm']],
    done: close,
    quiet: true,
  });
  const submit = () => {
    setAsked(true);
    if (draft.scoring === 'quintile' || !Object.values(wrong).some(Boolean)) save.mutate();
  };
  return (
    <div className="form">
      <div className="field">
        <span className="label">{t('score.method')}</span>
        <Choice label={t('score.method')} value={draft.scoring} options={(['quintile', 'fixed'] as const).map((value) => ({ value, text: t(`rfm.scoring.${value}`) }))} onChange={(scoring) => setDraft({ ...draft, scoring })} />
        <span className="help">{t(draft.scoring === 'quintile' ? 'score.quintileHelp' : 'score.fixedHelp')}</span>
      </div>
      {draft.scoring === 'fixed' && (
        <fieldset className="fixed">
          <legend>{t('score.fixed')}</legend>
          {(['r', 'f', 'm'] as const).map((score) => (
            <div className="field" key={score}>
              <label htmlFor={`cuts-${score}`}>{t(score === 'r' ? 'score.fixedR' : score === 'f' ? 'score.fixedF' : 'score.fixedM')}</label>
              <Input id={`cuts-${score}`} value={cuts[score]} status={asked && wrong[score] ? 'error' : undefined} onChange={(event) => setCuts({ ...cuts, [score]: event.target.value })} />
              {asked && wrong[score] && <span className="wrong">{t('score.fixedWrong')}</span>}
            </div>
          ))}
        </fieldset>
      )}
      <div className="field">
        <span className="label">{t('score.refunds')}</span>
        <Choice label={t('score.refunds')} value={draft.refunds} options={(['net', 'gross'] as const).map((value) => ({ value, text: t(`rfm.refunds.${value}`) }))} onChange={(refunds) => setDraft({ ...draft, refunds })} />
        <span className="help">{t(draft.refunds === 'net' ? 'score.netHelp' : 'score.grossHelp')}</span>
      </div>
      <div className="field">
        <label htmlFor="window-days">{t('score.window')}</label>
        <InputNumber id="window-days" min={1} max={3650} precision={0} value={draft.windowDays} onChange={(windowDays) => setDraft({ ...draft, windowDays })} />
        <span className="help">{t('score.windowHelp')}</span>
      </div>
      <div className="field">
        <span className="label">{t('score.schedule')}</span>
        <Choice label={t('score.schedule')} value={draft.schedule} options={(['daily', 'weekly', 'monthly'] as const).map((value) => ({ value, text: t(`score.${value}`) }))} onChange={(schedule) => setDraft({ ...draft, schedule })} />
      </div>
      {save.error && (
        <p className="bad dense" role="alert">
          {save.error.status === 409 ? t('score.stale') : save.error[language]}
        </p>
      )}
      <div>
        <Act needs="SEGMENT_EDIT" type="primary" loading={save.isPending} onClick={submit}>
          {t('ui.save')}
        </Act>
      </div>
    </div>
  );
}

function numbers(text: string): number[] {
  return text.split(/[,，\s]+/).filter(Boolean).map(Number);
}

function ordered(values: number[], direction: 1 | -1): boolean {
  return values.length === 4 && values.every((value, i) => Number.isFinite(value) && (i === 0 || (value - values[i - 1]) * direction > 0));
}

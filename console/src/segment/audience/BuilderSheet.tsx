import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useCallback, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { appears } from '../../api/appears';
import { get, post, put } from '../../api/client';
import { useAct } from '../../api/query';
import { useMay } from '../../api/session';
import type { Audience, AudienceDraft, AudienceUse, SizeOfDay } from '../../api/types/audience';
import type { Group, Rule, Vocabulary } from '../../api/types/rule';
import { exact } from '../../format/number';
import { day } from '../../format/time';
import { useWords } from '../../i18n';
import { Act } from '../../ui/Act';
import { Section } from '../../ui/Section';
import { useSaveKey } from '../../ui/useSaveKey';
import { Warning } from '../../ui/Warning';
import { useUrlState } from '../../ui/useUrlState';
import { canonical } from '../rule/canonical';
import { Readback } from '../rule/Readback';
import { RuleEditor } from '../rule/RuleEditor';
import { startOf } from '../rule/starts';
import { asGroup } from '../rule/tree';
import { useReading } from '../rule/useReading';
import { AudienceActs } from './AudienceActs';
import { Exclusions } from './Exclusions';
import { Headcount } from './Headcount';
import { Reach } from './Reach';
import { Sample } from './Sample';
import { useCount } from './useCount';
import { WhyPanel } from './WhyPanel';

interface Props {
  words: Vocabulary;
  audience: Audience | null;
  start?: Rule;
}

export function BuilderSheet({ words, audience, start }: Props) {
  const { t, pick } = useWords();
  const navigate = useNavigate();
  const url = useUrlState();
  const [draft, setDraft] = useState(() => draftOf(words, audience, start));
  const setRule = useCallback((rule: Group) => setDraft((now) => ({ ...now, rule })), []);
  const saved = audience !== null && draft.name === audience.name && canonical(draft.rule) === canonical(asGroup(audience.rule ?? draft.rule)) && [...draft.exclude].sort().join() === [...audience.exclude].sort().join();
  const reading = useReading(draft.rule);
  const count = useCount(draft.rule, draft.exclude, draft.name, (reading.data?.problems.length ?? 0) === 0);
  const history = useQuery({ queryKey: ['audiences', audience?.id, 'history'], queryFn: () => get<SizeOfDay[]>(`/api/audiences/${audience?.id}/history`), enabled: audience !== null });
  const uses = useQuery({ queryKey: ['audiences', audience?.id, 'uses'], queryFn: () => get<AudienceUse[]>(`/api/audiences/${audience?.id}/uses`), enabled: audience !== null });
  const save = useAct<void, { id: string }>({
    run: async () => {
      if (audience) return put(`/api/audiences/${audience.id}`, { ...draft, version: audience.version });
      const taken = await post<{ id: string }>('/api/audiences', draft);
      await appears('/api/audiences', taken.id);
      return taken;
    },
    say: t('ui.accepted'),
    refresh: [['audiences'], ['rules', 'vocabulary']],
    done: (taken) => !audience && void navigate(`/audiences/${taken.id}`),
  });
  const problems = reading.data?.problems ?? [];
  const off = problems.length > 0 ? t('audience.offProblems', { n: problems.length }) : draft.name.trim() === '' ? t('audience.offName') : saved ? t('tiers.unchanged') : null;
  useSaveKey(useMay('SEGMENT_EDIT') && off === null && !save.isPending, () => save.mutate());
  const asked = url.read('why');
  const why = { open: asked !== '', person: /^\d+$/.test(asked) ? Number(asked) : null };
  const setWhy = (person: number | null) => url.write({ why: person ?? 'ask' }, true);
  return (
    <div className="sheet">
      <div className="object">
        <Input className="object-name" variant="borderless" aria-label={t('audience.name')} placeholder={t('audience.namePlaceholder')} value={draft.name} maxLength={60} onChange={(event) => setDraft({ ...draft, name: event.target.value })} data-testid="audience-name" />
        <span className={`pill${audience?.kind === 'static' ? ' plain' : ''}`}>{t(audience?.kind === 'static' ? 'audience.static' : 'audience.dynamic')}</span>
        {audience && <span className="caption">{t('audience.version', { n: audience.version, by: audience.by ?? '—', day: day(audience.updatedAt) })}</span>}
        {uses.data && <span className="caption">{uses.data.length === 0 ? t('audience.unused') : t('audience.usedBy', { names: uses.data.map((use) => use.name).join('、') })}</span>}
        <span className="end">
          <button type="button" className="link" onClick={() => setWhy(null)} data-testid="ask-why">
            {t('why.button')}
          </button>
          {audience && <AudienceActs audience={audience} />}
          <Act needs="SEGMENT_EDIT" type="primary" off={off} loading={save.isPending} onClick={() => save.mutate()} data-testid="save-audience">
            {t('ui.save')} <kbd className="on-primary">⌘S</kbd>
          </Act>
        </span>
      </div>
      <div className={`split builder${why.open ? ' asking' : ''}`}>
        <Section title={t('audience.pick')} caption={t('audience.pickCaption')}>
          {audience?.kind === 'static' ? (
            <p className="second">{t('audience.staticMore', { n: exact(audience.people), day: day(audience.updatedAt) })}</p>
          ) : (
            <>
              <RuleEditor rule={draft.rule} words={words} problems={problems} counts={count.data?.nodes} total={count.data?.total} counting={count.old} onChange={setRule}>
                <Exclusions exclude={draft.exclude} self={audience?.id ?? null} words={words} onChange={(exclude) => setDraft({ ...draft, exclude })} />
              </RuleEditor>
              <Readback reading={reading.data} old={reading.isPlaceholderData} />
              {count.data?.aim?.warning && (
                <div className={count.old ? 'old' : undefined} role="status" data-testid="aim-warning">
                  <Warning>
                    {pick(count.data.aim.warning)} <Link to="/value-activity">{t('audience.seeQuadrants')}</Link>
                  </Warning>
                </div>
              )}
            </>
          )}
        </Section>
        <div>
          <Headcount count={count.data} old={count.old} history={history.data ?? []} />
          <Reach count={count.data} old={count.old} />
          <Section title={t('sample.title')} caption={t('sample.caption', { n: count.data?.sample.length ?? 0 })} end={<button type="button" className="link" onClick={() => void count.refetch()}>{t('sample.again')}</button>}>
            {count.data?.sample.length === 0 ? <p className="quiet dense">{t('sample.none')}</p> : <Sample rows={count.data?.sample ?? []} onWhy={setWhy} />}
          </Section>
        </div>
        {why.open && <WhyPanel person={why.person} rule={draft.rule} exclude={draft.exclude} choose={setWhy} close={() => url.write({ why: null }, true)} />}
      </div>
    </div>
  );
}

function draftOf(words: Vocabulary, audience: Audience | null, start?: Rule): AudienceDraft & { rule: Group } {
  if (audience) return { name: audience.name, rule: asGroup(audience.rule ?? { type: 'all', of: [] }), exclude: audience.exclude };
  const first = startOf('metric', words) ?? startOf('hasFigure', words);
  return { name: '', rule: asGroup(start ?? { type: 'all', of: first ? [first] : [] }), exclude: [] };
}

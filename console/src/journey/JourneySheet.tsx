import { Input } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAct } from '../api/query';
import { useMay } from '../api/session';
import type { Definition, Draft, JourneyDetail, JourneyNode, NodeKind } from '../api/types/journey';
import type { Vocabulary } from '../api/types/rule';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Choice } from '../ui/Choice';
import { useSaveKey } from '../ui/useSaveKey';
import { useUrlState } from '../ui/useUrlState';
import { AddNode } from './AddNode';
import { Aim } from './Aim';
import { Canvas } from './canvas/Canvas';
import { Checks } from './Checks';
import { journeysKey, save, useCheck } from './doors';
import { same } from './graph/changed';
import { add, connect, freshId, nodeOf, put, remove } from './graph/edit';
import { HELD_OUT } from './graph/layout';
import type { Way } from './graph/ways';
import { JourneyActs } from './JourneyActs';
import { type Drawing, forget, keep, kept } from './kept';
import { freshNode } from './kinds';
import { Outline } from './Outline';
import { Side } from './Side';
import { StatePill } from './StatePill';
import { useHistory } from './useHistory';
import { useLive } from './useLive';
import { variablesOf, VariablesContext } from './variables';

const nothing: Definition = { nodes: [] };

/** One journey being drawn, checked as it is, with the people of the version in force on it. */
export function JourneySheet({ words, detail }: { words: Vocabulary; detail: JourneyDetail }) {
  const { journey } = detail;
  const { t, code } = useWords();
  const url = useUrlState();
  const may = useMay('JOURNEY_EDIT');
  const [saved, setSaved] = useState(() => savedOf(detail));
  const { now: drawing, change, undo, canUndo } = useHistory<Drawing>(kept(journey.id, saved.revision) ?? saved);
  const { definition } = drawing;
  const [adding, setAdding] = useState<{ after: string | null } | null>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const picked = url.read('node') || null;
  const list = url.read('view') === 'list';
  const editable = may;
  const live = useLive(detail);
  const { problems, old } = useCheck(journey.id, definition);
  const variables = useMemo(() => variablesOf(definition, words, code), [definition, words, code]);
  const draw = useCallback((next: (definition: Definition) => Definition) => change((now) => ({ ...now, definition: next(now.definition) })), [change]);
  const unsaved = !(drawing.name === saved.name && same(drawing.definition, saved.definition));
  useEffect(() => (unsaved ? keep(journey.id, saved.revision, drawing) : forget(journey.id)), [unsaved, journey.id, saved.revision, drawing]);
  const saving = useAct<Drawing, { draft: Draft }>({
    run: (now) => save(journey.id, { name: now.name, definition: now.definition, revision: saved.revision }),
    say: t('journey.saved'),
    refresh: [journeysKey],
    done: ({ draft }, now) => setSaved({ ...now, revision: draft.revision }),
  });
  const revision = async () => (unsaved ? (await saving.mutateAsync(drawing)).draft.revision : saved.revision);
  useSaveKey(editable && unsaved && drawing.name.trim() !== '' && !saving.isPending, () => saving.mutate(drawing));
  const pick = (id: string | null, byKey = false) => {
    url.write({ node: id, side: null }, true);
    setFocus(byKey ? `${id} ${Date.now()}` : null);
  };
  const focusNode = (id: string) => setTimeout(() => page.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }));
  const addNode = (kind: NodeKind) => {
    const id = freshId(definition, kind);
    draw((now) => add(now, freshNode(kind, id, words), adding?.after ?? null));
    setAdding(null);
    pick(id);
    focusNode(id);
  };
  const drop = (id: string) => {
    draw((now) => remove(now, id));
    if (picked === id) pick(null);
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== 'z' || event.shiftKey || typing) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [undo]);
  const errors = (problems ?? []).filter((problem) => !problem.warning).length;
  const close = () => {
    const from = picked;
    pick(null);
    if (from) focusNode(from);
  };
  return (
    <VariablesContext value={variables}>
      <div className="sheet journey" ref={page}>
        <div className="object">
          <Input className="object-name" variant="borderless" aria-label={t('journey.name')} value={drawing.name} maxLength={80} disabled={!editable} onChange={(event) => change({ ...drawing, name: event.target.value })} data-testid="journey-name" />
          <StatePill state={journey.state} />
          {detail.definition && <span className="caption" data-testid="journey-people">{t('journey.inForce', { n: journey.version, people: exact(journey.walking) })}</span>}
          {(unsaved || !inForceIs(detail, drawing)) && <span className="pill plain">{t(unsaved ? 'journey.unsaved' : 'journey.draftOf', { n: journey.version + 1 })}</span>}
          <span className="end">
            <Choice small label={t('journey.view')} value={list ? 'list' : 'map'} options={[{ value: 'map', text: t('journey.map') }, { value: 'list', text: t('journey.list') }]} onChange={(view) => url.write({ view: view === 'list' ? 'list' : null }, true)} />
            <button type="button" className="link" onClick={() => url.write({ side: 'rehearsal', node: null }, true)} data-testid="journey-rehearse">
              {t('rehearsal.act')}
            </button>
            <button type="button" className="link" onClick={() => url.write({ side: 'rules', node: null }, true)} data-testid="journey-rules">
              {t('journey.rules')}
            </button>
            {detail.definition && (
              <button type="button" className="link" onClick={() => url.write({ side: 'versions', node: null }, true)} data-testid="journey-versions">
                {t('journey.versions')}
              </button>
            )}
            <button type="button" className="link" disabled={!canUndo} onClick={undo}>
              {t('journey.undo')}
            </button>
            <Act needs="JOURNEY_EDIT" off={drawing.name.trim() === '' ? t('journey.offName') : !unsaved ? t('tiers.unchanged') : null} loading={saving.isPending} onClick={() => saving.mutate(drawing)} data-testid="save-journey">
              {t('ui.save')} <kbd>⌘S</kbd>
            </Act>
            <JourneyActs detail={detail} drawing={drawing} errors={errors} checking={problems === undefined || old} save={revision} />
          </span>
        </div>
        <div className={`jbody${picked || url.read('side') ? ' beside' : ''}`}>
          <div className="jmain">
            {list ? (
              <div className="jlist">
                <Aim definition={definition} onRules={() => url.write({ side: 'rules', node: null }, true)} />
                <Outline definition={definition} problems={problems ?? []} counts={live?.counts ?? null} picked={picked} onPick={(id) => pick(id, true)} />
                {editable && <AddNode open={adding !== null} onOpen={(open) => setAdding(open ? { after: picked } : null)} onAdd={addNode} />}
              </div>
            ) : (
              <Canvas
                definition={definition}
                problems={problems ?? []}
                live={live}
                picked={picked}
                editable={editable}
                onPick={(id, byKey) => (id === HELD_OUT ? url.write({ side: 'rules', node: null }, true) : pick(id, byKey))}
                onConnect={(from, way: Pick<Way, 'label' | 'arm'>, to) => draw((now) => connect(now, from, way, to))}
                onRemove={drop}
                onAdd={(after) => editable && setAdding({ after: after === HELD_OUT ? null : (after ?? picked) })}
              >
                <div className="jabove">
                  <Aim definition={definition} onRules={() => url.write({ side: 'rules', node: null }, true)} />
                </div>
                {editable && (
                  <div className="jbelow">
                    <AddNode open={adding !== null} onOpen={(open) => setAdding(open ? { after: picked } : null)} onAdd={addNode} />
                  </div>
                )}
              </Canvas>
            )}
            <Checks definition={definition} problems={problems} old={old} onPick={(id) => (id === '' ? url.write({ side: 'rules', node: null }, true) : pick(id, true))} />
          </div>
          <Side
            detail={detail}
            definition={definition}
            node={nodeOf(definition, picked)}
            live={live}
            problems={problems ?? []}
            editable={editable}
            focus={focus}
            onNode={(node: JourneyNode) => draw((now) => put(now, node))}
            onDefinition={(next) => draw(() => next)}
            onRemove={drop}
            onClose={close}
            errors={errors}
            save={revision}
          />
        </div>
      </div>
    </VariablesContext>
  );
}

function savedOf({ draft, definition, journey }: JourneyDetail): Drawing & { revision: number } {
  if (draft) return { name: draft.name, definition: draft.definition, revision: draft.revision };
  return { name: journey.name, definition: definition ?? nothing, revision: 0 };
}

export function inForceIs({ definition, journey }: JourneyDetail, drawing: Drawing): boolean {
  return definition !== null && journey.name === drawing.name && same(definition, drawing.definition);
}

import { Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../api/query';
import type { JourneyTemplate } from '../api/types/journey';
import { useWords } from '../i18n';
import { Loaded } from '../ui/states';
import { useVocabularyQuery } from '../segment/rule/vocabulary';
import { create, journeysKey, useNamesOf, useTemplates } from './doors';
import { NamesContext } from './names';
import { Needs } from './Needs';
import { filled, missing } from './fill';
import { needed } from './newExperiment';

const blank: JourneyTemplate = { id: '', name: { zh: '', en: '' }, about: { zh: '', en: '' }, needs: [], names: {}, definition: { nodes: [{ id: 'entry', type: 'entry', trigger: { type: 'manual' }, next: 'exit' }, { id: 'exit', type: 'exit' }], holdout: 1000 } };

/** A new journey begins as a copy of a template, with one's own audiences and experiments in it. */
export function StartFrom({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  const templates = useTemplates();
  return (
    <Modal title={t('journey.startFrom')} open={open} onCancel={onClose} footer={null} width={760} destroyOnHidden>
      <Loaded query={templates} small>
        {(list) => <Choose list={list} onClose={onClose} />}
      </Loaded>
    </Modal>
  );
}

function Choose({ list, onClose }: { list: JourneyTemplate[]; onClose: () => void }) {
  const { t, pick, language } = useWords();
  const navigate = useNavigate();
  const words = useVocabularyQuery();
  const names = useNamesOf(words.data, '');
  const [template, setTemplate] = useState<JourneyTemplate | null>(null);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const start = useAct<JourneyTemplate, { id: string }>({
    run: async (from) => {
      const experiments = await needed(from, chosen, pick);
      return create(pick(from.name) || t('journey.untitled'), filled(from, { ...chosen, ...experiments }, language));
    },
    refresh: [journeysKey, ['experiments']],
    done: ({ id }) => {
      onClose();
      void navigate(`/journeys/${id}`);
    },
  });
  const begin = (from: JourneyTemplate) => {
    setTemplate(from);
    setChosen({});
    if (from.needs.length === 0) start.mutate(from);
  };
  if (template && template.needs.length > 0) {
    return (
      <NamesContext value={names}>
        <Needs template={template} chosen={chosen} open={missing(template, chosen).length} busy={start.isPending} onChoose={(id, value) => setChosen({ ...chosen, [id]: value })} onBack={() => setTemplate(null)} onStart={() => start.mutate(template)} />
      </NamesContext>
    );
  }
  return (
    <ul className="jtemplates">
      {list.map((each) => (
        <li key={each.id}>
          <button type="button" onClick={() => begin(each)} disabled={start.isPending} data-testid={`template-${each.id}`}>
            <span className="strong">{pick(each.name)}</span>
            <span className="second dense">{pick(each.about)}</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" onClick={() => begin(blank)} disabled={start.isPending} data-testid="template-blank">
          <span className="strong">{t('journey.blank')}</span>
          <span className="second dense">{t('journey.blankMore')}</span>
        </button>
      </li>
    </ul>
  );
}

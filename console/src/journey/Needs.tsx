import { Button } from 'antd';
import type { JourneyTemplate } from '../api/types/journey';
import { useMay } from '../api/session';
import { useWords } from '../i18n';
import { useNames } from './names';
import { FRESH } from './newExperiment';

interface Props {
  template: JourneyTemplate;
  chosen: Record<string, string>;
  /** How many are not chosen yet. */
  open: number;
  busy: boolean;
  onChoose: (need: string, value: string) => void;
  onBack: () => void;
  onStart: () => void;
}

/** Which of one's own audiences, tags and experiments take the places of those a template names. What is left open is shown as an error on its node. */
export function Needs({ template, chosen, open, busy, onChoose, onBack, onStart }: Props) {
  const { t, pick } = useWords();
  const names = useNames();
  const may = useMay('EXPERIMENT_EDIT');
  return (
    <div className="form">
      <p className="second">
        <span className="strong">{pick(template.name)}</span> {pick(template.about)}
      </p>
      {template.needs.map((need) => (
        <div className="field" key={need.id}>
          <label htmlFor={`need-${need.id}`}>
            {t(`journey.need.${need.kind}`)} · {pick(need)}
          </label>
          <select id={`need-${need.id}`} className="jinput" value={chosen[need.id] ?? ''} onChange={(event) => onChoose(need.id, event.target.value)}>
            <option value="">{t('journey.later')}</option>
            {need.kind === 'experiment' && may && <option value={FRESH}>{t('journey.freshExperiment')}</option>}
            {names[need.kind].map((term) => (
              <option key={term.id} value={term.id}>
                {pick(term)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div className="row spread">
        <button type="button" className="link" onClick={onBack}>
          {t('journey.otherTemplate')}
        </button>
        <span className="row">
          {open > 0 && <span className="caption">{t('journey.openNeeds', { n: open })}</span>}
          <Button type="primary" loading={busy} onClick={onStart} data-testid="start-journey">
            {t('journey.start')}
          </Button>
        </span>
      </div>
    </div>
  );
}

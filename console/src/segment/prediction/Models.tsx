import type { ModelCompared } from '../../api/types/prediction';
import { exact } from '../../format/number';
import { useWords } from '../../i18n';
import { Section } from '../../ui/Section';

/** Which model erred least on what none of them had seen. */
export function Models({ models, chosen }: { models: ModelCompared[]; chosen: string | null }) {
  const { t, code } = useWords();
  const most = Math.max(...models.map((model) => model.rootMeanSquare));
  return (
    <Section title={t('prediction.models')} caption={t('prediction.modelsCaption')}>
      <ul className="bars">
        {models.map((model) => (
          <li key={model.model}>
            <div className="line">
              <span className={model.model === chosen ? 'strong' : undefined}>
                {code('model', model.model)} {model.model === chosen && <span className="pill">{t('prediction.chosen')}</span>}
              </span>
              <span className="num">{model.rootMeanSquare.toFixed(4)}</span>
            </div>
            <span className="track" aria-hidden="true">
              <i style={{ width: `${(model.rootMeanSquare / most) * 100}%` }} />
            </span>
            <span className="caption">{t('prediction.total', { actual: exact(model.actual), predicted: exact(model.predicted) })}</span>
          </li>
        ))}
      </ul>
      <p className="caption">{t('prediction.error')}</p>
    </Section>
  );
}

import '../segment.css';
import './prediction.css';
import { useQuery } from '@tanstack/react-query';
import { get, post } from '../../api/client';
import { useAct } from '../../api/query';
import type { Calibration, ModelInForce, Predictions, Thin } from '../../api/types/prediction';
import { exact } from '../../format/number';
import { fullDay } from '../../format/time';
import { useWords } from '../../i18n';
import { Act } from '../../ui/Act';
import { Section } from '../../ui/Section';
import { Empty, Loaded } from '../../ui/states';
import { Bins } from './Bins';
import { Fits } from './Fits';
import { Models } from './Models';
import { Parameters } from './Parameters';
import { PoolTotals } from './PoolTotals';
import { Tracking } from './Tracking';

/** Can the predictions be trusted? What was predicted, beside what happened. */
export default function PredictionsPage() {
  const { t, code } = useWords();
  const predictions = useQuery({
    queryKey: ['predictions'],
    queryFn: () => get<Predictions>('/api/predictions'),
    refetchInterval: (query) => (query.state.data?.running || query.state.data?.asked ? 1_500 : 30_000),
  });
  const fit = useAct({ run: () => post('/api/predictions/fit'), say: t('prediction.fitting'), refresh: [['predictions']] });
  const model = predictions.data?.inForce;
  const busy = predictions.data?.running || predictions.data?.asked;
  return (
    <div className="sheet">
      <div className="object">
        {model ? (
          <>
            <h2>{code('model', model.model)}</h2>
            <span className="caption">{t('prediction.facts', { asOf: fullDay(model.asOf), buyers: exact(model.buyers), repeaters: exact(model.repeaters) })}</span>
          </>
        ) : (
          <span className="caption">{t('prediction.lead')}</span>
        )}
        <span className="end">
          {busy && <span className="pill watch">{t('prediction.running')}</span>}
          <Act needs="SEGMENT_EDIT" type="primary" loading={fit.isPending} onClick={() => fit.mutate()} data-testid="fit">
            {t('prediction.fit')}
          </Act>
        </span>
      </div>
      <Loaded query={predictions} lines={10}>
        {(found) =>
          found.inForce ? (
            <>
              {found.thin && <Refused thin={found.thin} rule={found.rule} />}
              <Quality predictions={found} fit={found.inForce} />
            </>
          ) : (
            <Empty title={t('prediction.none')}>{found.thin ? <TooThin thin={found.thin} rule={found.rule} /> : t('prediction.noneMore')}</Empty>
          )
        }
      </Loaded>
    </div>
  );
}

function Refused({ thin, rule }: { thin: Thin; rule: Predictions['rule'] }) {
  return (
    <p className="band amber" role="status">
      <span>
        <TooThin thin={thin} rule={rule} />
      </span>
    </p>
  );
}

/** Said plainly: what is missing and how far it is. */
function TooThin({ thin, rule }: { thin: Thin; rule: Predictions['rule'] }) {
  const { t, pick } = useWords();
  const numbers = { buyers: exact(rule.buyers), days: exact(rule.days), repeaters: exact(rule.repeaters), nowBuyers: exact(thin.buyers), nowDays: exact(thin.days), nowRepeaters: exact(thin.repeaters) };
  return (
    <>
      <b>{pick(thin)}</b> {t('prediction.need', numbers)}
    </>
  );
}

function Quality({ predictions, fit }: { predictions: Predictions; fit: ModelInForce }) {
  const { t } = useWords();
  const calibration = useQuery({ queryKey: ['predictions', 'calibration', fit.fittedAt], queryFn: () => get<Calibration>('/api/predictions/calibration') });
  const chosen = calibration.data?.models.find((model) => model.model === calibration.data?.chosen);
  const period = { from: calibration.data?.from ?? '—', end: calibration.data?.end ?? '—' };
  return (
    <div className="split prediction">
      <div>
        <PoolTotals totals={predictions.totals} />
        <Loaded query={calibration} lines={8}>
          {(found) =>
            chosen && chosen.bins.length > 0 ? (
              <>
                <Section title={t('prediction.calibration')} caption={t('prediction.calibrationCaption', period)}>
                  <Bins bins={chosen.bins} />
                </Section>
                {found.weeks.length > 1 && (
                  <Section title={t('prediction.weekly')} caption={t('prediction.weeklyCaption')}>
                    <Tracking weeks={found.weeks} known={found.from} />
                  </Section>
                )}
              </>
            ) : (
              <Section title={t('prediction.calibration')}>
                <p className="quiet dense">{t('prediction.noHoldout')}</p>
              </Section>
            )
          }
        </Loaded>
      </div>
      <div className="side">
        {calibration.data && calibration.data.models.length > 0 && <Models models={calibration.data.models} chosen={calibration.data.chosen} />}
        <Parameters fit={fit} />
        <Fits fits={predictions.fits} />
      </div>
    </div>
  );
}

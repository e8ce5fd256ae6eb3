import { Link } from 'react-router';
import type { Metric, MetricDefinition } from '../api/types/measure';
import type { Refunds } from '../api/types/segment';
import * as number from '../format/number';
import { useWords } from '../i18n';
import { Definition } from '../ui/Definition';
import { Gauge, Weeks } from '../ui/Gauge';
import { peopleOf } from './links';

export function pastRedLine({ value, redLine, worse }: Metric): boolean {
  if (value === null || redLine === null || worse === null) return false;
  return worse === 'below' ? value < redLine : value > redLine;
}

function useFigure(currency: string) {
  const { compact, money } = useWords();
  return (metric: Metric, value: number | null): [figure: string, unit: string] => {
    if (metric.unit === 'share') return [number.percentFigure(value), value === null ? '' : '%'];
    if (metric.unit === 'money') return split(money(value, currency));
    if (metric.unit === 'people') return split(compact(value));
    return [number.decimal(value), ''];
  };
}

function split(text: string): [string, string] {
  const [figure, unit = ''] = text.split(' ');
  return [figure, unit];
}

interface Props {
  metric: Metric;
  /** Undefined until it is known what the metrics are called. */
  definition: MetricDefinition | undefined;
  currency: string;
  refunds: Refunds;
}

/** One metric: its level, its week, its red line; the figure opens the people behind it. */
export function Tile({ metric, definition, currency, refunds }: Props) {
  const { t, language } = useWords();
  const figure = useFigure(currency);
  const past = pastRedLine(metric);
  const [value, unit] = figure(metric, metric.value);
  const short = (x: number | null | undefined) => figure(metric, x ?? null).join('');
  const mark = (x: number | null) => short(x).replace(/(\.0)?%$/, '');
  const shown = (
    <>
      {value}
      <small>{unit}</small>
    </>
  );
  return (
    <div className={`tile${past ? ' past' : ''}`}>
      <div className="tile-name">
        {definition ? <Definition means={<Meaning metric={metric} definition={definition} range={number.range(metric.low, metric.high, short)} />}>{definition[language].short}</Definition> : <i className="word-bar" aria-hidden="true" />}
      </div>
      <div className="tile-figure figure"><Link to={peopleOf(metric.peopleLink)}>{shown}</Link></div>
      <div className={`tile-change caption${past ? ' bad' : ''}`}>
        {metric.change === null ? t('cockpit.noWeekAgo') : t('cockpit.weekAgo', { change: number.change(metric.change, metric.changeUnit, language) })}
        {past && <span className="sr">{t('cockpit.past')}</span>}
      </div>
      {metric.redLine !== null && metric.value !== null ? (
        <Gauge value={metric.value} redLine={metric.redLine} target={metric.target} low={metric.low} high={metric.high} past={past} />
      ) : (
        <Weeks series={metric.series} />
      )}
      <div className="tile-foot caption">
        {metric.redLine !== null ? (
          <>
            <span>{t('cockpit.redLine', { value: mark(metric.redLine) })}</span>
            {metric.target !== null && <span>{t('cockpit.target', { value: mark(metric.target) })}</span>}
          </>
        ) : (
          <>
            <span>{t('cockpit.weeks', { n: metric.series.filter((value) => value !== null).length })}</span>
            {metric.unit === 'money' && <span>{t(`cockpit.${refunds}`)}</span>}
          </>
        )}
      </div>
    </div>
  );
}

function Meaning({ metric, definition, range }: { metric: Metric; definition: MetricDefinition; range: string }) {
  const { t, language } = useWords();
  const words = definition[language];
  return (
    <dl className="meaning">
      <dt className="strong">{words.name}</dt>
      <dd>{`${t('cockpit.formula')}: ${words.formula}`}</dd>
      <dd>{`${t('cockpit.window')}: ${words.window}`}</dd>
      <dd>
        {t('cockpit.sample', { n: number.exact(metric.n) })}
        {metric.low !== null && ` · ${t('cockpit.interval', { range })}`}
      </dd>
    </dl>
  );
}

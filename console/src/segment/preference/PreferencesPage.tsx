import '../segment.css';
import '../prediction/prediction.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../../api/client';
import type { PoolPreferences } from '../../api/types/preference';
import type { Rule } from '../../api/types/rule';
import { decimal, exact, percent } from '../../format/number';
import { moment } from '../../format/time';
import { useWords } from '../../i18n';
import { Section } from '../../ui/Section';
import { Empty, Loaded } from '../../ui/states';

/** Who looks at the price, who at quality, and of how many nothing can be said? */
export default function PreferencesPage() {
  const { t, code } = useWords();
  const pool = useQuery({ queryKey: ['preferences'], queryFn: () => get<PoolPreferences>('/api/preferences') });
  return (
    <div className="sheet">
      <div className="object">
        <span className="caption">{t('preference.lead')}</span>
      </div>
      <Loaded query={pool} lines={10}>
        {(found) =>
          found.lines === null ? (
            <Empty title={t('preference.none')}>{t('preference.noneMore', { n: exact(found.thresholds.orders) })}</Empty>
          ) : (
            <>
              <Answers pool={found} />
              <div className="split preference">
                <Signals lines={found.lines} />
                <div className="side">
                  <Section title={t('preference.rule')}>
                    <p className="dense second">{t('preference.ruleMore', { choices: exact(found.thresholds.choices), confidence: percent(found.thresholds.confidence), orders: exact(found.thresholds.orders) })}</p>
                  </Section>
                  <Section title={t('preference.drawn')}>
                    <p className="dense second">{t('preference.drawnMore', { by: code('by', found.lines.by), at: moment(found.lines.drawnAt), people: exact(found.lines.people), orders: exact(found.lines.orders) })}</p>
                  </Section>
                  <Categories categories={found.categories} />
                </div>
              </div>
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function Answers({ pool }: { pool: PoolPreferences }) {
  const { t, pick } = useWords();
  const all = pool.answers.reduce((sum, answer) => sum + answer.people, 0);
  return (
    <Section title={t('preference.spread')} caption={t('preference.spreadCaption', { n: percent(pool.coverage) })}>
      <ul className="answers">
        {pool.answers.map((answer) => {
          const sure = answer.answer === 'price-sensitive' || answer.answer === 'quality-seeking';
          const rule: Rule = { type: 'all', of: [{ type: 'prefers', preference: answer.answer, confidence: pool.thresholds.confidence }] };
          return (
            <li key={answer.answer}>
              <h3>{pick(answer.words)}</h3>
              <p>
                <span className="figure">{exact(answer.people)}</span> <span className="caption">{percent(all > 0 ? answer.people / all : null)}</span>
              </p>
              <span className={`track${sure ? '' : ' unsure'}`} aria-hidden="true">
                <i style={{ width: `${all > 0 ? (answer.people / all) * 100 : 0}%` }} />
              </span>
              <div className="row spread caption">
                <span>{t('preference.buyers', { n: exact(answer.buyers) })}</span>
                {sure && (
                  <Link to="/audiences/new" state={{ rule }}>
                    {t('preference.asAudience')}
                  </Link>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Signals({ lines }: { lines: NonNullable<PoolPreferences['lines']> }) {
  const { t, pick } = useWords();
  const most = Math.max(...lines.signals.map((signal) => signal.weight), 0.001);
  return (
    <Section title={t('preference.signals')} caption={t('preference.signalsCaption')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('preference.signal')}</th>
            <th scope="col" className="right">{t('preference.poolShare')}</th>
            <th scope="col">
              <span className="sr">{t('preference.weight')}</span>
            </th>
            <th scope="col" className="right">{t('preference.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {[...lines.signals]
            .sort((a, b) => b.weight - a.weight)
            .map((signal) => (
              <tr key={signal.signal}>
                <td>{pick(signal.name)}</td>
                <td className="right">{percent(signal.pool)}</td>
                <td>
                  <span className="weight-track" aria-hidden="true">
                    <i style={{ width: `${(signal.weight / most) * 100}%` }} />
                  </span>
                </td>
                <td className="right">{decimal(signal.weight)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Section>
  );
}

function Categories({ categories }: { categories: PoolPreferences['categories'] }) {
  const { t } = useWords();
  if (categories.length === 0) return null;
  return (
    <Section title={t('preference.allCategories')} caption={t('preference.allCategoriesCaption')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('preference.category')}</th>
            <th scope="col" className="right">{t('preference.share')}</th>
            <th scope="col" className="right">{t('preference.favourite')}</th>
          </tr>
        </thead>
        <tbody>
          {categories.slice(0, 12).map((category) => (
            <tr key={category.category}>
              <td>{category.category}</td>
              <td className="right">{percent(category.share)}</td>
              <td className="right">{exact(category.people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

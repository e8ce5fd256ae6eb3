import type { Exposures } from '../api/types/experiment';
import { change, exact, percent } from '../format/number';
import { useWords } from '../i18n';
import { Drawn } from '../ui/Drawn';
import { Section } from '../ui/Section';
import { VariantMark } from './VariantMark';

/** Each variant's people beside as many as its weight gives it. */
export function Arms({ exposures }: { exposures: Exposures }) {
  const { t } = useWords();
  const { variants, people, mixed } = exposures;
  const says = variants.map((variant) => t('experiment.armSays', { name: variant.name, n: exact(variant.people), expected: exact(Math.round(variant.expected)) })).join(' ');
  return (
    <Section title={t('experiment.arms')} caption={t('experiment.armsMore')} end={<span className="num">{t('experiment.exposed', { n: exact(people) })}</span>}>
      <Drawn says={says} chart={<ArmBars exposures={exposures} />} table={<ArmTable exposures={exposures} />} />
      <p className="caption">{mixed > 0 ? t('experiment.mixed', { n: exact(mixed) }) : t('experiment.mixedNone')}</p>
    </Section>
  );
}

function ArmBars({ exposures: { variants } }: { exposures: Exposures }) {
  const { t } = useWords();
  const weights = variants.reduce((sum, variant) => sum + variant.weight, 0);
  const most = Math.max(1, ...variants.flatMap((variant) => [variant.people, variant.expected])) * 1.05;
  return (
    <ul className="arms">
      {variants.map((variant, i) => (
        <li key={variant.id}>
          <span className="row tight">
            <VariantMark at={i} />
            <span>
              <span className="strong">{variant.name}</span>
              <span className="caption"> {i === 0 ? t('experiment.control') : ''}</span>
            </span>
          </span>
          <span className="caption right">{percent(variant.weight / weights)}</span>
          <span className="arm-track" aria-hidden="true">
            <i className={`arm-${Math.min(i, 3)}`} style={{ width: `${(variant.people / most) * 100}%` }} />
            <b style={{ left: `${(variant.expected / most) * 100}%` }} />
          </span>
          <span className="right num">
            <span className="strong">{exact(variant.people)}</span> <span className="caption">{t('experiment.expected', { n: exact(Math.round(variant.expected)) })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function ArmTable({ exposures: { variants } }: { exposures: Exposures }) {
  const { t, language } = useWords();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('experiment.col.variants')}</th>
          <th scope="col" className="right">{t('experiment.weight')}</th>
          <th scope="col" className="right">{t('experiment.col.exposed')}</th>
          <th scope="col" className="right">{t('experiment.col.expected')}</th>
          <th scope="col" className="right">{t('experiment.col.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {variants.map((variant) => (
          <tr key={variant.id}>
            <td>{variant.name}</td>
            <td className="right">{exact(variant.weight)}</td>
            <td className="right">{exact(variant.people)}</td>
            <td className="right">{exact(Math.round(variant.expected))}</td>
            <td className="right">{change(variant.people - Math.round(variant.expected), 'count', language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

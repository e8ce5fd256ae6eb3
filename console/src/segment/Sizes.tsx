import type { Rfm } from '../api/types/segment';
import { currencySign, decimal, exact } from '../format/number';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { Scroll } from '../ui/Scroll';

/** How many people have each score, and where the lines were drawn. */
export function Sizes({ rfm, currency }: { rfm: Rfm; currency: string }) {
  const { t } = useWords();
  const names = { r: t('rfm.R'), f: t('rfm.F'), m: t('rfm.M', { sign: currencySign(currency) }) };
  return (
    <Section title={t('rfm.sizes')} caption={t('rfm.sizesCaption')}>
      <Scroll label={t('rfm.sizes')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col"> </th>
              {[1, 2, 3, 4, 5].map((score) => (
                <th scope="col" key={score} className="right">{t('rfm.score', { n: score })}</th>
              ))}
              <th scope="col" className="right">{t('rfm.cuts')}</th>
            </tr>
          </thead>
          <tbody>
            {(['r', 'f', 'm'] as const).map((score) => (
              <tr key={score}>
                <th scope="row" className="row-head">{names[score]}</th>
                {[1, 2, 3, 4, 5].map((n) => (
                  <td key={n} className="right">{exact(rfm.sizes[score]?.[String(n)] ?? 0)}</td>
                ))}
                <td className="right second">{rfm.wave?.cutPoints[score]?.map(decimal).join(' · ') ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  );
}

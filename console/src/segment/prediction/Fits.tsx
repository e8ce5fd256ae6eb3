import type { Fit } from '../../api/types/prediction';
import { exact } from '../../format/number';
import { moment } from '../../format/time';
import { useWords } from '../../i18n';
import { Section } from '../../ui/Section';

/** The fits so far, newest first. */
export function Fits({ fits }: { fits: Fit[] }) {
  const { t, code } = useWords();
  if (fits.length === 0) return null;
  return (
    <Section title={t('prediction.history')}>
      <ul className="fits">
        {fits.slice(0, 8).map((fit) => (
          <li key={fit.position} className="dense">
            <span>{moment(fit.fittedAt)}</span> <span className="second">{code('model', fit.model)}</span>
            <span className="caption end">
              {fit.error === null ? '—' : fit.error.toFixed(4)} · n {exact(fit.buyers)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import type { TouchSum } from '../api/types/touch';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { totalOf } from './sums';

/** What no pause stops. */
export function GoesOn({ today }: { today: TouchSum[] }) {
  const { t } = useWords();
  return (
    <Section title={t('guard.goesOn')}>
      <div className="row tight">
        {(['service', 'crisis'] as const).map((kind) => (
          <span key={kind} className="pill num">
            {t('guard.today', { kind: t(`touch.kind.${kind}`), n: exact(totalOf(today, (sum) => sum.kind === kind && sum.state === 'sent')) })}
          </span>
        ))}
      </div>
    </Section>
  );
}

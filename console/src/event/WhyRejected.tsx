import type { RejectedSlice } from '../api/types/event';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';

interface Props {
  reasons: RejectedSlice['reasons'];
  reason: string;
  choose: (code: string | null) => void;
}

export function WhyRejected({ reasons, reason, choose }: Props) {
  const { t, pick } = useWords();
  const shown = reasons.filter(({ open }) => open > 0).sort((a, b) => b.open - a.open);
  const most = Math.max(1, ...shown.map(({ open }) => open));
  return (
    <Section title={t('rejected.reasons')} caption={t('rejected.reasonsCaption')}>
      {shown.length === 0 ? (
        <p className="quiet dense">{t('ui.nothing')}</p>
      ) : (
        <ul className="bars">
          {shown.map((each) => (
            <li key={each.code}>
              <div className="line">
                <button type="button" className="link" aria-pressed={reason === each.code} onClick={() => choose(reason === each.code ? null : each.code)}>
                  {pick(each)}
                </button>
                <span className="strong num">{exact(each.open)}</span>
              </div>
              <span className="track watch" aria-hidden="true">
                <i style={{ width: `${(each.open / most) * 100}%` }} />
              </span>
              <span className="caption">
                {each.number} · {each.code}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

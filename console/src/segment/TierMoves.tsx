import type { TierMove } from '../api/types/segment';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';

export function TierMoves({ title, none, moves }: { title: string; none: string; moves: TierMove[] | undefined }) {
  const { t, code } = useWords();
  const shown = [...(moves ?? [])].filter((move) => move.people > 0).sort((a, b) => b.people - a.people);
  const most = Math.max(1, ...shown.map((move) => move.people));
  return (
    <Section title={title}>
      {shown.length === 0 ? (
        <p className="quiet dense">{none}</p>
      ) : (
        <ul className="bars">
          {shown.map((move) => (
            <li key={`${move.from}-${move.to}`}>
              <div className="line">
                <span className="dense">{t('tiers.move', { from: move.from ? code('tier', move.from) : t('tiers.newcomer'), to: move.to ? code('tier', move.to) : '—' })}</span>
                <span className="strong num">{exact(move.people)}</span>
              </div>
              <span className="track" aria-hidden="true">
                <i style={{ width: `${(move.people / most) * 100}%` }} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { get, post, put } from '../api/client';
import { useAct } from '../api/query';
import type { BadRow, Import } from '../api/types/import';
import type { Slice } from '../api/types/words';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';

interface Props {
  it: Import;
  reason: string | null;
  choose: (reason: string | null) => void;
}

/** How many of each reason? Fixing by kind is faster than by row. */
export function Reasons({ it, reason, choose }: Props) {
  const { t } = useWords();
  const problems = [...it.problems].sort((a, b) => b.rows - a.rows);
  const most = Math.max(1, ...problems.map((problem) => problem.rows));
  return (
    <aside className="side">
      <div className="section">
        <div className="section-head">
          <h2>{t('bad.reasons')}</h2>
          <span className="caption">{t('bad.reasonsCaption')}</span>
        </div>
        {problems.length === 0 ? (
          <p className="quiet dense">{t('bad.none')}</p>
        ) : (
          <ul className="bars">
            {problems.map((problem) => (
              <Problem key={problem.code} it={it} problem={problem} share={problem.rows / most} chosen={reason === problem.code} choose={choose} />
            ))}
          </ul>
        )}
        {problems.length > 0 && (
          <div className="note after-note">
            <h3>{t('bad.after')}</h3>
            <p className="dense second">{t('bad.afterMore')}</p>
          </div>
        )}
      </div>
    </aside>
  );
}

interface ProblemProps {
  it: Import;
  problem: Import['problems'][number];
  share: number;
  chosen: boolean;
  choose: (reason: string | null) => void;
}

function Problem({ it, problem, share, chosen, choose }: ProblemProps) {
  const { t, pick } = useWords();
  const checked = it.state === 'checked';
  const example = useQuery({
    queryKey: ['import-rows', it.id, problem.code, 'example', it.state],
    queryFn: () => get<Slice<BadRow>>(`/api/imports/${it.id}/rows`, { reason: problem.code, page: 1, size: 1 }),
    enabled: checked,
  });
  const suggestion = example.data?.items[0]?.suggestion;
  const accept = useAct({
    run: async () => {
      const options = { ...it.options, accept: [...(it.options.accept ?? []), problem.code] };
      await put(`/api/imports/${it.id}/mapping`, { kind: it.kind, mapping: it.mapping, options });
      await post(`/api/imports/${it.id}/check`);
    },
    refresh: [['import', it.id]],
  });
  return (
    <li>
      <div className="line">
        <button type="button" className="link strong" aria-pressed={chosen} onClick={() => choose(chosen ? null : problem.code)}>
          {pick(problem)}
        </button>
        <span className="strong num">{exact(problem.rows)}</span>
      </div>
      <span className="track watch" aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <div className="line">
        <span className="caption">{suggestion ? t('bad.accepting') : problem.code}</span>
        {checked && suggestion && (
          <Act needs="IMPORT_RUN" size="small" loading={accept.isPending} onClick={() => accept.mutate()}>
            {t('bad.acceptAll')}
          </Act>
        )}
      </div>
    </li>
  );
}

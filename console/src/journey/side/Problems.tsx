import type { JourneyProblem } from '../../api/types/journey';
import { useWords } from '../../i18n';
import { Triangle } from '../canvas/NodeCard';

export function Problems({ problems }: { problems: JourneyProblem[] }) {
  const { pick } = useWords();
  if (problems.length === 0) return null;
  return (
    <ul className="jproblems">
      {problems.map((problem, i) => (
        <li key={i} className={problem.warning ? 'watch' : 'bad'}>
          <Triangle bad={!problem.warning} />
          <span>
            {pick(problem)} {problem.detail}
          </span>
        </li>
      ))}
    </ul>
  );
}

import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { riverStages } from '../api/types/measure';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';

/** A brand without people: the bed of the river and the first three steps. */
export function DryCockpit() {
  const { t, code } = useWords();
  const navigate = useNavigate();
  const steps = [
    { title: t('dry.connect'), more: t('dry.connectMore'), when: t('dry.minutes'), act: t('dry.connectAct') },
    { title: t('dry.merge'), more: t('dry.mergeMore'), when: t('dry.auto'), act: t('dry.mergeAct') },
    { title: t('dry.score'), more: t('dry.scoreMore'), when: t('dry.auto'), act: t('dry.scoreAct') },
  ];
  const xs = [160, 320, 480, 640, 800, 960, 1100];
  return (
    <div className="dry">
      <h2>{t('dry.title')}</h2>
      <p className="second">{t('dry.lead')}</p>
      <svg viewBox="0 0 1210 240" className="dry-bed" aria-hidden="true">
        {Array.from({ length: 12 }, (_, i) => (
          <path key={i} d={`M2 ${24 + i * 9}C70 ${24 + i * 9} 90 ${66 + i * 2.4} 150 ${66 + i * 2.4}`} fill="none" stroke="var(--river2)" strokeWidth={i % 4 === 1 ? 2 : 1} opacity={i % 4 === 1 ? 1 : 0.6} />
        ))}
        <path d="M120 62H1150C1190 66 1180 216 1140 216H160C90 216 90 92 130 90C250 90 220 160 320 160S420 152 480 152 560 122 640 122 720 108 800 108 880 88 960 88 1050 74 1150 64" fill="none" stroke="var(--hold)" strokeWidth="1.2" strokeDasharray="3 4" />
        {xs.map((x, i) => (
          <g key={x}>
            <circle cx={x} cy="62" r="5.500" fill="var(--surface)" stroke={i === 0 ? 'var(--water)' : 'var(--line2)'} strokeWidth="2" />
            <text x={x} y="42" textAnchor="middle" fontSize="13" fill={i === 0 ? 'var(--water)' : 'var(--ink3)'} fontWeight={i === 0 ? 600 : 400}>
              {code('river', riverStages[i])}
            </text>
          </g>
        ))}
      </svg>
      <ol className="dry-steps">
        {steps.map((step, i) => (
          <li key={step.title} className={i === 0 ? 'now' : undefined}>
            <div className="row">
              <span className="badge">{i + 1}</span>
              <h3>{step.title}</h3>
              <span className="caption end">{step.when}</span>
            </div>
            <p className="second">{step.more}</p>
            {i === 0 ? (
              <Act needs="IMPORT_RUN" type="primary" onClick={() => void navigate('/imports')}>
                {step.act}
              </Act>
            ) : (
              <Button disabled>{step.act}</Button>
            )}
          </li>
        ))}
      </ol>
      <p className="caption">{t('dry.demo')}</p>
    </div>
  );
}

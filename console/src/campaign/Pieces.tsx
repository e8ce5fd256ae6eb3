import type { CampaignPlan, CampaignPreview, Piece } from '../api/types/campaign';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { useNames } from '../journey/names';
import { Written } from '../journey/side/parts';
import { TextWithVariables } from '../journey/side/TextWithVariables';
import { Pick } from '../segment/rule/tokens';
import { moved } from './draft';

const tiers = ['high', 'middle', 'silent'];

interface Props {
  plan: CampaignPlan;
  onChange: (pieces: Piece[]) => void;
  counts: number[] | undefined;
  problems: CampaignPreview['problems'];
}

/** The words, from the most particular to those for everybody else. */
export function Pieces({ plan, onChange, counts, problems }: Props) {
  const { t } = useWords();
  const { pieces } = plan;
  const change = (at: number, piece: Piece) => onChange(pieces.map((each, i) => (i === at ? piece : each)));
  return (
    <>
      <ol className="pieces">
        {pieces.map((piece, i) => (
          <li key={i} className="note">
            <div className="row spread">
              <Whom piece={piece} experiment={plan.experiment} onChange={(next) => change(i, next)} />
              <span className="row tight">
                <span className="num">{counts?.[i] === undefined ? '' : `${exact(counts[i])} ${t('ui.people')}`}</span>
                {i > 0 && (
                  <button type="button" className="link" onClick={() => onChange(moved(pieces, i, i - 1))}>
                    {t('campaign.up')}
                  </button>
                )}
                {pieces.length > 1 && (
                  <button type="button" className="link" onClick={() => onChange(pieces.filter((_, other) => other !== i))}>
                    {t('campaign.removePiece')}
                  </button>
                )}
              </span>
            </div>
            {(plan.channel === 'email' || piece.title) && <Written label={t('campaign.title')} value={piece.title ?? ''} max={200} onChange={(title) => change(i, { ...piece, title: title || undefined })} />}
            <TextWithVariables label={t('campaign.text')} value={piece.text} onChange={(text) => change(i, { ...piece, text })} />
            <Written label={t('campaign.url')} value={piece.url ?? ''} max={2_000} onChange={(url) => change(i, { ...piece, url: url || undefined })} />
            <Wrong problems={problems.filter((problem) => problem.node === `say-${i + 1}`)} />
          </li>
        ))}
      </ol>
      <button type="button" className="link" onClick={() => onChange([{ tier: 'high', text: '' }, ...pieces])}>
        {t('campaign.addPiece')}
      </button>
    </>
  );
}

function Wrong({ problems }: { problems: CampaignPreview['problems'] }) {
  const { pick } = useWords();
  return (
    <>
      {problems.map((problem) => (
        <p key={problem.code + problem.path} className={problem.warning ? 'caption' : 'bad dense'}>
          {pick(problem)} {problem.detail}
        </p>
      ))}
    </>
  );
}

function Whom({ piece, experiment, onChange }: { piece: Piece; experiment: string | undefined; onChange: (piece: Piece) => void }) {
  const { t, code, pick } = useWords();
  const names = useNames();
  const variants = names.experiment.find((each) => each.id === experiment)?.variants ?? [];
  const { tier: _, audience: __, ...rest } = piece;
  const value = piece.tier ? `tier:${piece.tier}` : piece.audience ? `audience:${piece.audience}` : '';
  const choose = (chosen: string) => {
    const [family, id] = chosen.split(/:(.*)/s);
    onChange(chosen === '' ? rest : family === 'tier' ? { ...rest, tier: id } : { ...rest, audience: id });
  };
  const options = [
    { value: '', text: t('campaign.forEverybody') },
    ...tiers.map((tier) => ({ value: `tier:${tier}`, text: `${t('campaign.forTier')} · ${code('tier', tier)}` })),
    ...names.audience.map((term) => ({ value: `audience:${term.id}`, text: `${t('campaign.forAudience')} · ${pick(term) || term.id}` })),
  ];
  return (
    <span className="row tight">
      <span className="strong">{t('campaign.for')}</span>
      <Pick label={t('campaign.for')} value={value} options={options} onChange={choose} />
      {experiment && <Pick kind="verb" label={t('campaign.forVariant')} value={piece.variant ?? ''} options={[{ value: '', text: t('campaign.anyVariant') }, ...variants.map((variant) => ({ value: variant.id, text: t('campaign.variantNamed', { name: pick(variant) || variant.id }) }))]} onChange={(variant) => onChange({ ...piece, variant: variant || undefined })} />}
    </span>
  );
}

import { Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { appears } from '../api/appears';
import { post, put } from '../api/client';
import { useAct } from '../api/query';
import type { Experiment, Variant } from '../api/types/experiment';
import { percent } from '../format/number';
import { useWords } from '../i18n';
import { experimentsKey } from './doors';
import { ownLayer } from './ExperimentTable';
import { freshVariant } from './variants';
import { VariantMark } from './VariantMark';

interface Props {
  /** Whose next version it is; absent: a new one. */
  experiment?: Experiment;
  close: () => void;
}

const MOST = 10;

/** Name, layer, share and variants; the first variant is what the others are compared with. */
export function ExperimentForm({ experiment, close }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [name, setName] = useState(experiment?.name ?? '');
  const [layer, setLayer] = useState(experiment && !ownLayer(experiment) ? experiment.layer : '');
  const [share, setShare] = useState((experiment?.share ?? 1) * 100);
  const [variants, setVariants] = useState<Variant[]>(experiment?.variants ?? [{ id: 'a', name: t('experiment.control'), weight: 1 }, { id: 'b', name: '', weight: 1 }]);
  const weights = variants.reduce((sum, variant) => sum + variant.weight, 0);
  const change = (at: number, to: Partial<Variant>) => setVariants(variants.map((variant, i) => (i === at ? { ...variant, ...to } : variant)));
  const save = useAct<void, { id: string }>({
    run: async () => {
      const draft = { name: name.trim(), layer: layer.trim() || undefined, share: Math.round(share * 100) / 10_000, variants };
      if (experiment) return put(`/api/experiments/${experiment.id}`, { ...draft, version: experiment.version });
      const taken = await post<{ id: string }>('/api/experiments', draft);
      await appears('/api/experiments', taken.id);
      return taken;
    },
    say: t('ui.accepted'),
    refresh: [experimentsKey],
    done: ({ id }) => {
      close();
      void navigate(`/experiments/${id}`);
    },
  });
  const missing = name.trim() === '' || variants.some((variant) => variant.name.trim() === '');
  return (
    <Modal title={experiment ? t('experiment.changeTitle', { n: experiment.version + 1 }) : t('experiment.new')} open okText={t('experiment.saveDraft')} cancelText={t('ui.cancel')} okButtonProps={{ loading: save.isPending, disabled: missing }} onOk={() => save.mutate()} onCancel={close} width={560}>
      <div className="form">
        <div className="field">
          <label htmlFor="experiment-name">{t('experiment.name')}</label>
          <Input id="experiment-name" value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        </div>
        <div className="field">
          <span className="label">{t('experiment.col.variants')}</span>
          <ul className="variant-lines">
            {variants.map((variant, i) => (
              <li key={variant.id}>
                <VariantMark at={i} />
                <Input aria-label={t('experiment.variantName', { n: i + 1 })} value={variant.name} maxLength={80} onChange={(event) => change(i, { name: event.target.value })} />
                <InputNumber aria-label={t('experiment.variantWeight', { n: i + 1 })} min={1} max={10_000} precision={0} value={variant.weight} onChange={(weight) => weight !== null && change(i, { weight })} />
                <span className="caption num">{percent(variant.weight / weights)}</span>
                <button type="button" className="link" disabled={variants.length <= 2} aria-label={t('experiment.dropVariant', { n: i + 1 })} onClick={() => setVariants(variants.filter((_, at) => at !== i))}>
                  ×
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="link" disabled={variants.length >= MOST} onClick={() => setVariants([...variants, freshVariant(variants)])}>
            {t('experiment.addVariant')}
          </button>
          <span className="help">{t('experiment.variantsHelp')}</span>
        </div>
        <div className="field">
          <label htmlFor="experiment-share">{t('experiment.share')}</label>
          <InputNumber id="experiment-share" min={0.01} max={100} precision={2} value={share} suffix="%" onChange={(next) => next !== null && setShare(next)} />
        </div>
        <div className="field">
          <label htmlFor="experiment-layer">{t('experiment.layer')}</label>
          <Input id="experiment-layer" value={layer} maxLength={64} placeholder="spring-offers" onChange={(event) => setLayer(event.target.value)} />
          <span className="help">{t('experiment.layerHelp')}</span>
        </div>
      </div>
    </Modal>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useDeferredValue, useState } from 'react';
import { post, put } from '../api/client';
import { useAct } from '../api/query';
import { useMay } from '../api/session';
import type { TierPreview, TierSettings, Tiers } from '../api/types/segment';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { useSaveKey } from '../ui/useSaveKey';
import { TierCriteria } from './TierCriteria';
import { TierMoves } from './TierMoves';
import { TierSizes } from './TierSizes';

export function TierEditor({ tiers }: { tiers: Tiers }) {
  const { t } = useWords();
  const [draft, setDraft] = useState<TierSettings>(tiers.settings);
  const changed = JSON.stringify(draft) !== JSON.stringify(tiers.settings);
  const asked = useDeferredValue(draft);
  const preview = useQuery({
    queryKey: ['tiers', 'preview', asked],
    queryFn: () => post<TierPreview>('/api/tiers/preview', asked),
    enabled: changed,
    placeholderData: keepPreviousData,
  });
  const save = useAct<void, TierSettings>({
    run: () => put('/api/tiers', draft),
    say: t('tiers.saved'),
    refresh: [['tiers'], ['cockpit'], ['people']],
  });
  const maySave = useMay('SEGMENT_EDIT') && changed && !save.isPending;
  useSaveKey(maySave, () => save.mutate());
  const shown = changed ? preview.data : undefined;
  return (
    <div className="sheet">
      <div className="object">
        <h2>{t('tiers.object')}</h2>
        <span className="caption">{t('tiers.lead')}</span>
        <span className="end">
          {changed && (
            <Button type="link" onClick={() => setDraft(tiers.settings)}>
              {t('tiers.reset')}
            </Button>
          )}
          <Act needs="SEGMENT_EDIT" type="primary" off={!changed && t('tiers.unchanged')} loading={save.isPending} onClick={() => save.mutate()} data-testid="save-tiers">
            {t('ui.save')} <kbd className="on-primary">⌘S</kbd>
          </Act>
        </span>
      </div>
      <div className="split tiers">
        <TierCriteria draft={draft} onChange={setDraft} />
        <TierSizes now={tiers.sizes} after={shown?.sizes} busy={changed && preview.isFetching} />
        <div className="side">
          <TierMoves title={t('tiers.moves')} none={t('tiers.movesNone')} moves={changed ? shown?.moves : []} />
          <TierMoves title={t('tiers.moves7')} none={t('tiers.moves7None')} moves={tiers.movements7d} />
        </div>
      </div>
    </div>
  );
}

import type { Leaf } from '../../../api/types/rule';
import { CameThrough } from './CameThrough';
import { HasConsent } from './HasConsent';
import { HasFigure } from './HasFigure';
import { HasIdentity } from './HasIdentity';
import { HasTag } from './HasTag';
import { HasTrait } from './HasTrait';
import { InAudience } from './InAudience';
import { InBucket } from './InBucket';
import { InExperiment } from './InExperiment';
import { InGroup } from './InGroup';
import { InJourney } from './InJourney';
import { InSegment } from './InSegment';
import { InTier } from './InTier';
import { Metric } from './Metric';
import { Prefers } from './Prefers';
import { Sequence } from './Sequence';

/** A condition as a sentence of editable words. */
export function LeafEditor({ leaf, onChange }: { leaf: Leaf; onChange: (leaf: Leaf) => void }) {
  switch (leaf.type) {
    case 'hasTrait':
      return <HasTrait leaf={leaf} onChange={onChange} />;
    case 'hasIdentity':
      return <HasIdentity leaf={leaf} onChange={onChange} />;
    case 'hasConsent':
      return <HasConsent leaf={leaf} onChange={onChange} />;
    case 'hasTag':
      return <HasTag leaf={leaf} onChange={onChange} />;
    case 'inTier':
      return <InTier leaf={leaf} onChange={onChange} />;
    case 'inSegment':
      return <InSegment leaf={leaf} onChange={onChange} />;
    case 'hasFigure':
      return <HasFigure leaf={leaf} onChange={onChange} />;
    case 'metric':
      return <Metric leaf={leaf} onChange={onChange} />;
    case 'sequence':
      return <Sequence leaf={leaf} onChange={onChange} />;
    case 'inAudience':
      return <InAudience leaf={leaf} onChange={onChange} />;
    case 'inGroup':
      return <InGroup leaf={leaf} onChange={onChange} />;
    case 'cameThrough':
      return <CameThrough leaf={leaf} onChange={onChange} />;
    case 'inJourney':
      return <InJourney leaf={leaf} onChange={onChange} />;
    case 'inExperiment':
      return <InExperiment leaf={leaf} onChange={onChange} />;
    case 'prefers':
      return <Prefers leaf={leaf} onChange={onChange} />;
    case 'inBucket':
      return <InBucket leaf={leaf} onChange={onChange} />;
  }
}

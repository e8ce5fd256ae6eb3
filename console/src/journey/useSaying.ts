import { useMemo } from 'react';
import type { Awaited, DateMark, JourneyNode, Trigger, Until } from '../api/types/journey';
import { percent } from '../format/number';
import { type Key, useWords } from '../i18n';
import { lengthOf } from './duration';
import type { Way } from './graph/ways';
import { type Names, useNames } from './names';

/** Nodes, ways and rules in a few words. */
export function useSaying() {
  const words = useWords();
  const names = useNames();
  return useMemo(() => sayingIn(words, names), [words, names]);
}

export type Saying = ReturnType<typeof sayingIn>;

function sayingIn({ t, code, pick }: ReturnType<typeof useWords>, names: Names) {
  const nameOf = (family: keyof Names, id: string) => pick(names[family].find((term) => term.id === id)) || id || t('journey.notChosen');
  const variant = (experiment: string, id: string) => pick(names.experiment.find((each) => each.id === experiment)?.variants.find((each) => each.id === id)) || id;
  const length = (duration: string) => {
    const { amount, unit } = lengthOf(duration);
    return t(`journey.length.${unit}` as Key, { n: amount });
  };
  const awaited = (what: Awaited) => (what.type === 'audience' ? t('journey.awaited.audience', { audience: nameOf('audience', what.audience) }) : code('event', what.selector.event) + (what.selector.where?.length ? t('journey.where', { n: what.selector.where.length }) : ''));
  const mark = ({ trait, days = 0, at }: DateMark) => t(days === 0 ? 'journey.mark.on' : days < 0 ? 'journey.mark.before' : 'journey.mark.after', { trait: code('trait', trait), n: Math.abs(days), at });
  const trigger = (of: Trigger): string => {
    switch (of.type) {
      case 'event':
        return awaited(of);
      case 'audience-entered':
        return t('journey.trigger.entered', { audience: nameOf('audience', of.audience) });
      case 'audience-left':
        return t('journey.trigger.left', { audience: nameOf('audience', of.audience) });
      case 'date':
        return mark(of);
      case 'manual':
        return t('journey.trigger.manual');
      case 'import':
        return t('journey.trigger.import');
    }
  };
  const until = (of: Until): string => (of.type === 'duration' ? length(of.duration) : of.type === 'time' ? t('journey.until.time', { at: of.at }) : mark(of));
  const kind = (node: JourneyNode) => (node.type === 'touch' ? t('journey.kind.touchBy', { channel: code('channel', node.channel), kind: t(`journey.touch.${node.kind}` as Key) }) : t(`journey.kind.${node.type}` as Key));
  const plain = (node: JourneyNode): string => {
    switch (node.type) {
      case 'entry':
        return trigger(node.trigger);
      case 'wait':
        return until(node.until);
      case 'wait-for':
        return awaited(node.for);
      case 'branch':
        return node.arms.map((arm) => nameOf('audience', arm.audience)).join(' / ');
      case 'split':
        return nameOf('experiment', node.experiment);
      case 'touch':
        return node.content.text.slice(0, 14) || t('journey.notWritten');
      case 'tag':
        return nameOf('tag', node.tag);
      case 'staff':
        return node.title || t('journey.notWritten');
      case 'coupon':
        return nameOf('pool', node.pool);
      case 'webhook':
        return node.url;
      case 'start':
      case 'stop':
        return nameOf('journey', node.journey);
      case 'goal':
      case 'exit':
        return t(`journey.kind.${node.type}` as Key);
    }
  };
  /** The small fact at the right of a node. */
  const note = (node: JourneyNode): string => {
    switch (node.type) {
      case 'entry':
        return t(`journey.triggerKind.${node.trigger.type}` as Key);
      case 'wait':
        return until(node.until);
      case 'wait-for':
        return t('journey.atMost', { length: length(node.atMost) });
      case 'branch':
        return t('journey.arms', { n: node.arms.length + 1 });
      case 'split':
        return node.arms.length === 0 ? '' : t('journey.variants', { n: node.arms.length });
      case 'touch':
        return node.expires ? t('journey.expires', { length: length(node.expires) }) : '';
      case 'tag':
        return t(node.given === false ? 'journey.tag.taken' : 'journey.tag.given');
      case 'staff':
        return t('journey.within', { length: length(node.within) });
      default:
        return '';
    }
  };
  return {
    nameOf,
    length,
    awaited,
    trigger,
    kind,
    note,
    title: (node: JourneyNode) => node.name || plain(node),
    share: (holdout: number) => percent(holdout / 10_000).replace('.0%', '%'),
    /** What takes people this way; empty where it needs no word. */
    way: (node: JourneyNode, way: Pick<Way, 'label' | 'arm'>): string => {
      if (way.arm !== null) return node.type === 'split' ? variant(node.experiment, way.label) : nameOf('audience', way.label);
      if (way.label !== 'next') return t(`journey.way.${way.label}` as Key);
      return node.type === 'wait-for' ? t('journey.way.met') : node.type === 'coupon' && node.none ? t('journey.way.given') : '';
    },
  };
}

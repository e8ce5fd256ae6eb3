import type { Touch } from '../api/types/touch';
import { useWords } from '../i18n';
import { useProgrammes } from './useProgrammes';

/** What became of a touch, and why and by whom it was wished, with names instead of ids. */
export function useTouchWords() {
  const { t, code, pick } = useWords();
  const { nameOf } = useProgrammes();
  return (touch: Touch) => ({
    title: t(`touch.did.${touch.state}`, { name: touch.title || nameOf(touch.programme) }),
    detail: [touch.reason && pick(touch.reason), touch.title && nameOf(touch.programme), code('channel', touch.channel)].filter(Boolean).join(' · '),
  });
}

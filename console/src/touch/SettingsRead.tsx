import type { TouchSettings } from '../api/types/touch';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';

/** The settings read back in a sentence. */
export function SettingsRead({ draft: { caps, quiet, staffDayMost } }: { draft: TouchSettings }) {
  const { t, code } = useWords();
  const from = quiet.from.slice(0, 5);
  const to = quiet.to.slice(0, 5);
  const parts = [
    ...caps.map((cap) => t('caps.reads.cap', { period: t(`caps.period.${cap.period}`), channel: cap.channel === null ? t('caps.anyChannel') : code('channel', cap.channel), theme: cap.theme === null ? '' : t('caps.reads.theme', { theme: cap.theme }), n: exact(cap.atMost) })),
    from === to ? t('caps.quietNone') : t(quiet.alsoService ? 'caps.reads.quietAll' : 'caps.reads.quiet', { from, to }),
    t('caps.reads.staff', { n: exact(staffDayMost) }),
  ];
  return (
    <Section title={t('caps.reads')}>
      <p className="box" data-testid="settings-read">
        {parts.join(t('caps.comma'))}
        {t('caps.end')}
      </p>
    </Section>
  );
}

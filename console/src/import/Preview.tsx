import { useWords } from '../i18n';
import { Section } from '../ui/Section';

/** The first events as they would be stored. */
export function Preview({ events }: { events: Record<string, unknown>[] }) {
  const { t } = useWords();
  return (
    <Section title={t('checked.preview')} caption={t('checked.previewCaption', { n: events.length })}>
      <pre className="payload" tabIndex={0} aria-label={t('checked.preview')}>
        {events.map((event) => JSON.stringify(event)).join('\n')}
      </pre>
    </Section>
  );
}

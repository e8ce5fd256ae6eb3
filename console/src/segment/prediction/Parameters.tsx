import type { ModelInForce } from '../../api/types/prediction';
import { percent } from '../../format/number';
import { moment } from '../../format/time';
import { useWords } from '../../i18n';
import { Section } from '../../ui/Section';

/** What the model in force is made of. */
export function Parameters({ fit }: { fit: ModelInForce }) {
  const { t, code } = useWords();
  const rows: [string, number][] = [...Object.entries(fit.parameters), ...Object.entries(fit.spend ?? {}).map(([name, value]): [string, number] => [`Gamma-Gamma ${name}`, value])];
  return (
    <Section title={t('prediction.inForce')}>
      <p className="strong">{code('model', fit.model)}</p>
      <p className="caption">{t('prediction.fitted', { by: code('by', fit.by), at: moment(fit.fittedAt) })}</p>
      <table className="table">
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row" className="row-head">
                {name}
              </th>
              <td className="right">{value.toPrecision(5)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption table-note">{t('prediction.discount', { n: percent(fit.discount), days: fit.ltvDays })}</p>
    </Section>
  );
}

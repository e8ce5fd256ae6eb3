import { useState } from 'react';
import { useSession } from '../api/session';
import type { Order } from '../api/types/profile';
import { currencySign, exact } from '../format/number';
import { day } from '../format/time';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { Scroll } from '../ui/Scroll';

const FEW = 12;

export function Orders({ orders }: { orders: Order[] }) {
  const { t } = useWords();
  const sign = currencySign(useSession().brand.currency);
  const [all, setAll] = useState(false);
  const returned = orders.filter((order) => order.net <= 0).length;
  const shown = all ? orders : orders.slice(0, FEW);
  const plain = (value: number) => value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <Section title={t('orders.title')} caption={orders.length > 0 ? [exact(orders.length), returned > 0 && t('orders.returned', { n: exact(returned) }), t('orders.caption')].filter(Boolean).join(' · ') : undefined}>
      {orders.length === 0 ? (
        <p className="quiet dense">{t('orders.none')}</p>
      ) : (
        <Scroll label={t('orders.title')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('orders.id')}</th>
                <th scope="col" className="right">{t('orders.refunded')}</th>
                <th scope="col" className="right">{t('orders.net', { sign })}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((order) => (
                <tr key={order.orderId}>
                  <td>
                    <span className="break">{order.orderId}</span>
                    <div className="caption">{day(order.at)}</div>
                  </td>
                  <td className="right second">{order.refunded > 0 ? `−${plain(order.refunded)}` : '—'}</td>
                  <td className="right">{plain(order.net)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {orders.length > FEW && !all && (
            <button type="button" className="link dense" onClick={() => setAll(true)}>
              {t('ui.more')} {exact(orders.length - FEW)}
            </button>
          )}
        </Scroll>
      )}
    </Section>
  );
}

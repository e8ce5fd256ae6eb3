import { Checkbox, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { post, put } from '../api/client';
import { useAct } from '../api/query';
import type { CouponPool } from '../api/types/offer';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';

export function PoolActs({ pool }: { pool: CouponPool }) {
  const { t } = useWords();
  const [doing, setDoing] = useState<'stock' | 'close' | null>(null);
  const off = pool.state === 'closed' && t('offer.off.closed');
  return (
    <>
      <Act needs="OFFER_EDIT" off={off} onClick={() => setDoing('stock')}>
        {t('offer.stockChange')}
      </Act>
      <Act needs="OFFER_EDIT" off={off} danger onClick={() => setDoing('close')}>
        {t('offer.close')}
      </Act>
      {doing === 'stock' && <StockChange pool={pool} close={() => setDoing(null)} />}
      {doing === 'close' && <ClosePool pool={pool} close={() => setDoing(null)} />}
    </>
  );
}

interface Props {
  pool: CouponPool;
  close: () => void;
}

function StockChange({ pool, close }: Props) {
  const { t } = useWords();
  const [stock, setStock] = useState(pool.stock);
  const [because, setBecause] = useState('');
  const act = useAct({ run: () => put(`/api/coupon-pools/${pool.id}/stock`, { was: pool.stock, stock, because }), say: t('offer.said'), refresh: [['coupon-pools']], done: close });
  return (
    <Modal open title={t('offer.stockChange')} okText={t('ui.save')} cancelText={t('ui.cancel')} okButtonProps={{ disabled: stock === pool.stock || stock < pool.issued, loading: act.isPending }} onOk={() => act.mutate()} onCancel={close}>
      <div className="form">
        <div className="field">
          <label htmlFor="pool-stock">{t('offer.stock')}</label>
          <InputNumber id="pool-stock" min={pool.issued} precision={0} value={stock} onChange={(value) => setStock(value ?? pool.stock)} />
          <span className="help">{t('offer.stockNow', { n: exact(pool.stock), issued: exact(pool.issued) })}</span>
        </div>
        <Reason value={because} onChange={setBecause} />
      </div>
    </Modal>
  );
}

function ClosePool({ pool, close }: Props) {
  const { t } = useWords();
  const [withdraw, setWithdraw] = useState(false);
  const [because, setBecause] = useState('');
  const act = useAct({ run: () => post(`/api/coupon-pools/${pool.id}/close`, { withdraw, because }), say: t('offer.said'), refresh: [['coupon-pools']], done: close });
  return (
    <Modal open title={t('offer.closeTitle', { name: pool.name })} okText={t('offer.close')} cancelText={t('ui.cancel')} okButtonProps={{ danger: true, loading: act.isPending }} onOk={() => act.mutate()} onCancel={close}>
      <div className="form">
        <p>{t('offer.closeKeep', { n: exact(pool.coupons.open) })}</p>
        <Checkbox checked={withdraw} onChange={(event) => setWithdraw(event.target.checked)}>
          {t('offer.closeWithdraw', { n: exact(pool.coupons.open) })}
        </Checkbox>
        <Reason value={because} onChange={setBecause} />
      </div>
    </Modal>
  );
}

function Reason({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useWords();
  return (
    <div className="field">
      <label htmlFor="pool-because">{t('offer.because')}</label>
      <Input id="pool-because" maxLength={500} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}

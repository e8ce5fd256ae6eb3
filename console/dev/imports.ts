import { ago } from './brand.ts';

const columns = ['Invoice', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'Price', 'Customer ID', '手机号', '收货城市'];
const samples = [
  ['TY2609-4471', 'TY2609-4472', 'TY2609-4473'],
  ['SKU-1001', 'SKU-1007', 'SKU-2210'],
  ['舒缓精华 50ml', '修护面霜', '氨基酸洁面'],
  ['1', '2', '1'],
  ['2026-09-01 08:26', '2026-09-01 08:28', '2026-09-01 08:34'],
  ['589.00', '268.00', '89.00'],
  ['TY-0094182', 'TY-0094190', 'TY-0094207'],
  ['138****6120', '139****2207', ''],
  ['上海', '杭州', '成都'],
];
const fields = ['order_id', 'product_id', 'product_name', 'quantity', 'occurred_at', 'price', 'identity.member', 'identity.phone', 'ignore'];

export function newImport(id: number, state: string, file = '订单-2026Q3.csv') {
  return {
    id,
    file,
    bytes: 38_200_000,
    encoding: 'UTF-8',
    format: 'csv',
    delimiter: ',',
    state,
    template: 'orders-by-line',
    kind: 'orders-by-line',
    columns: columns.map((name, i) => ({ name, samples: samples[i] })),
    mapping: columns.map((column, i) => ({ column, field: fields[i] })).filter(({ field }) => field !== 'ignore'),
    options: { currency: 'CNY', timezone: 'Asia/Shanghai', dateFormat: 'yyyy-MM-dd HH:mm' },
    rowsRead: 0,
    rowsTotal: 241_067 as number | null,
    rowsPerSecond: null as number | null,
    counts: { good: 0, anonymous: 0, cancelled: 0, duplicate: 0, bad: 0, orders: 0, customers: 0, refunds: 0, revenueGross: 0, eventsNew: 0, eventsKnown: 0 },
    problems: [] as { code: string; number: number; zh: string; en: string; rows: number }[],
    preview: [] as object[],
    by: '周晚晴',
    createdAt: ago(0, 1),
    finishedAt: null as string | null,
    failure: null,
  };
}

export type MockImport = ReturnType<typeof newImport>;

export function progress(it: MockImport, share: number): void {
  const read = Math.round((it.rowsTotal ?? 0) * share);
  it.rowsRead = read;
  it.rowsPerSecond = 12_300;
  const part = (x: number) => Math.round(read * x);
  it.counts = {
    good: part(0.92), anonymous: part(0.04), cancelled: part(0.016), duplicate: part(0.018), bad: part(0.0053), orders: part(0.047), customers: part(0.011), refunds: part(0.002),
    revenueGross: part(22.4), eventsNew: part(0.045), eventsKnown: part(0.004),
  };
  it.problems = [
    ['PHONE_LENGTH', '手机号不是 11 位', 'Phone number is not 11 digits', 0.48],
    ['TIME_IN_FUTURE', '订单时间在将来', 'Order time is in the future', 0.23],
    ['AMOUNT_UNREADABLE', '金额读不出数字', 'Amount is not a number', 0.17],
    ['ORDER_CONFLICT', '同一订单号内容不同', 'Same order id, other content', 0.12],
  ].map(([code, zh, en, x], i) => ({ code: String(code), number: 3001 + i, zh: String(zh), en: String(en), rows: Math.round(it.counts.bad * Number(x)) }));
  it.preview = Array.from({ length: 6 }, (_, i) => ({ event: 'Order Completed', messageId: `TY2609-${4471 + i}`, occurredAt: ago(60 + i), userId: `TY-00941${80 + i}`, properties: { order_id: `TY2609-${4471 + i}`, total: 589 + i, currency: 'CNY', products: [{ sku: 'SKU-1001', quantity: 1 }] } }));
}

export const badRows = [
  [20418, '手机号', '1381234612', 'PHONE_LENGTH', '少 1 位，无法判断缺哪一位', 'One digit is missing'],
  [20977, '下单时间', '2026/28/09', 'TIME_UNREADABLE', '月份是 28，多半月和日颠倒', 'Month is 28; month and day may be swapped'],
  [31502, '金额', '589 元', 'AMOUNT_UNREADABLE', '含单位「元」，读不出数字', 'Contains a unit'],
  [31504, '手机号', '1.38E+10', 'PHONE_SCIENTIFIC', '表格把号码变成了科学计数', 'The spreadsheet turned the number into scientific notation'],
  [48066, '订单号', 'TY2609-4471', 'ORDER_CONFLICT', '与第 12,203 行同号，金额 589 与 412', 'Same id as row 12,203 with another amount'],
  [71880, '下单时间', '2027-01-03', 'TIME_IN_FUTURE', '比现在晚 42 天', '42 days ahead of now'],
].map(([row, column, value, code, zh, en]) => ({ row, column, value, suggestion: code === 'AMOUNT_UNREADABLE' ? '589.00' : code === 'TIME_UNREADABLE' ? '2026-09-28' : null, code, zh, en, cells: ['TY2609-4471', 'SKU-1001', '舒缓精华', '1', value, '589', 'TY-0094182', '', '上海'] }));

export const importFields = [
  ['order_id', '订单号', 'Order id', true],
  ['occurred_at', '下单时间', 'Order time', true],
  ['product_id', '商品编号', 'Product id', false],
  ['product_name', '商品名', 'Product name', false],
  ['quantity', '数量', 'Quantity', true],
  ['price', '单价', 'Unit price', true],
  ['identity.member', '会员号', 'Member id', false],
  ['identity.phone', '手机号', 'Phone', false],
].map(([field, zh, en, required]) => ({ kind: 'orders-by-line', field, zh, en, required }));

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fetchesIn, readAccessLog } from '../../../functions/core/loop/access-log.ts';

const line = (time: string, path: string, { method = 'GET', status = '200', agent = 'Java/21.0.4' } = {}) =>
  [
    '2026-03-01',
    time,
    'ARN1-C1',
    '20341',
    '192.0.2.10',
    method,
    'd111.cloudfront.net',
    path,
    status,
    '-',
    agent,
    '-',
    '-',
    'Hit',
  ].join('\t');
const head = [
  '#Version: 1.0',
  '#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type',
];

it('says when data.norge.no last fetched each catalog, whole', () => {
  const log = [
    ...head,
    line('10:00:00', '/310042188/catalog.ttl'),
    line('11:00:00', '/310042188/catalog'),
    line('12:00:00', '/310042188/catalog.ttl', { status: '304' }),
    line('12:30:00', '/310042188/catalog.ttl', { method: 'HEAD' }),
    line('13:00:00', '/310042188/catalog.ttl', { agent: 'Mozilla/5.0%20(X11;%20Linux)' }),
    line('13:30:00', '/310042188/data/badeplasser/a.csv'),
    line('09:00:00', '/311185306/catalog.rdf', { agent: 'Java/17.0.1' }),
  ].join('\n');
  expect(Object.fromEntries(fetchesIn(readAccessLog(log)))).toEqual({
    '310042188': '2026-03-01T11:00:00.000Z',
    '311185306': '2026-03-01T09:00:00.000Z',
  });
});

it('reads the fields in whatever order they are, and JSON lines', () => {
  const other = `#Fields: sc-status cs-uri-stem cs(User-Agent) cs-method time date\n200\t/310042188/catalog.ttl\tJava/21\tGET\t10:00:00\t2026-03-01`;
  const json = JSON.stringify({
    date: '2026-03-01',
    time: '10:00:00',
    'cs-method': 'GET',
    'cs-uri-stem': '/310042188/catalog.ttl',
    'sc-status': '200',
    'cs(User-Agent)': 'Java/21',
  });
  for (const log of [other, json]) expect([...fetchesIn(readAccessLog(log)).keys()]).toEqual(['310042188']);
});

it('keeps no address of whoever asked', () => {
  expect(JSON.stringify(readAccessLog([...head, line('10:00:00', '/')].join('\n')))).not.toContain('192.0.2.10');
});

it('takes whatever else stands in a log for nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(fetchesIn(readAccessLog(text)).size).toBe(0);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPublicAddress } from '../../../functions/core/loop/address.ts';

it.each([
  '1.1.1.1',
  '8.8.8.8',
  '77.88.99.1',
  '193.0.0.1',
  '2001:4860:4860::8888',
  '2a02:2121::1',
  '[2606:4700::1111]',
  '::ffff:8.8.8.8',
  '64:ff9b::808:808',
])('%s is on the public internet', (address) => expect(isPublicAddress(address)).toBe(true));

it.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '239.1.1.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '[::ffff:a9fe:a9fe]',
  '::ffff:0:10.0.0.1',
  '64:ff9b::10.0.0.1',
  '64:ff9b:1::1',
  '2002:7f00:1::',
  '2002:a00:1::1',
  '2001::1',
  '2001:db8::1',
  '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  '3fff::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '100::1',
  '4000::1',
  'e000::1',
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

it.each([
  '',
  'localhost',
  '1.2.3',
  '1.2.3.4.5',
  '256.1.1.1',
  '1:2:3',
  '1::2::3',
  '12345::',
  ':::',
  '1:2:3:4:5:6:7:8:9',
  '2606:4700::1::',
  '8.8.8.8 ',
])('what is no address (%j) is not either', (text) => expect(isPublicAddress(text)).toBe(false));

it('an IPv6 address that carries an IPv4 one is as public as that, however it is written', () => {
  fc.assert(
    fc.property(fc.ipV4(), (four) => {
      const [a = 0, b = 0, c = 0, d = 0] = four.split('.').map(Number);
      const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
      for (const six of [
        `::ffff:${four}`,
        `::ffff:${hex}`,
        `0:0:0:0:0:ffff:${hex}`,
        `64:ff9b::${hex}`,
        `2002:${hex}::1`,
      ])
        expect(isPublicAddress(six), six).toBe(isPublicAddress(four));
    }),
  );
});

it('whatever is given, it is answered', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.ipV6()), (text) => typeof isPublicAddress(text) === 'boolean'));
});

/**
 * Whether an address (IPv4 or IPv6, as DNS or a URL's host gives it) is one of the public internet's. Everything that the
 * registries of special-purpose addresses (RFC 6890, IANA) keep for machines, networks, examples and multicast is not, nor
 * is an IPv6 address that carries such an IPv4 one.
 */
export function isPublicAddress(text: string): boolean {
  const bare = text.replace(/^\[(.*)\]$/, '$1');
  const four = ipv4(bare);
  if (four) return isPublic4(four);
  const six = ipv6(bare);
  if (!six) return false;
  const carried = carriers.find(({ prefix }) => prefix.every((byte, at) => six[at] === byte));
  if (carried) return isPublic4(six.slice(carried.at, carried.at + 4));
  // Only 2000::/3 is given out at all.
  return within(six, [0x20], 3) && !closed6.some(([prefix, bits]) => within(six, prefix, bits));
}

type Bytes = readonly number[];
type Range = readonly [prefix: Bytes, bits: number];

const isPublic4 = (address: Bytes): boolean => !closed4.some(([prefix, bits]) => within(address, prefix, bits));

const closed4: readonly Range[] = [
  [[0], 8],
  [[10], 8],
  [[100, 64], 10], // carriers' own
  [[127], 8],
  [[169, 254], 16], // link-local; cloud metadata
  [[172, 16], 12],
  [[192, 0, 0], 24],
  [[192, 0, 2], 24],
  [[192, 88, 99], 24],
  [[192, 168], 16],
  [[198, 18], 15],
  [[198, 51, 100], 24],
  [[203, 0, 113], 24],
  [[224], 4], // multicast
  [[240], 4],
];

const closed6: readonly Range[] = [
  [[0x20, 0x01, 0x00], 23], // protocols' own, Teredo and benchmarks among them
  [[0x20, 0x01, 0x0d, 0xb8], 32],
  [[0x3f, 0xff], 20],
];

const zeros = (count: number): Bytes => Array.from({ length: count }, () => 0);
/** IPv6 addresses that are an IPv4 one in other clothes: mapped, compatible, translated, NAT64, 6to4. */
const carriers: readonly { readonly prefix: Bytes; readonly at: number }[] = [
  { prefix: [...zeros(10), 0xff, 0xff], at: 12 },
  { prefix: [...zeros(8), 0xff, 0xff, 0, 0], at: 12 },
  { prefix: zeros(12), at: 12 },
  { prefix: [0x00, 0x64, 0xff, 0x9b, ...zeros(8)], at: 12 },
  { prefix: [0x20, 0x02], at: 2 },
];

function within(address: Bytes, prefix: Bytes, bits: number): boolean {
  for (let bit = 0; bit < bits; bit += 1) {
    const [at, mask] = [bit >> 3, 0x80 >> (bit & 7)];
    if (((address[at] ?? 0) & mask) !== ((prefix[at] ?? 0) & mask)) return false;
  }
  return true;
}

function ipv4(text: string): Bytes | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  return parts?.every((it) => it <= 255) ? parts : undefined;
}

function ipv6(text: string): Bytes | undefined {
  const [address = ''] = text.split('%');
  const [, front = address, dotted] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address) ?? [];
  const tail = dotted === undefined ? [] : ipv4(dotted);
  if (!tail) return undefined;
  const halves = (dotted === undefined ? address : front.replace(/([^:]):$/, '$1')).split('::');
  if (halves.length > 2) return undefined;
  const [left = [], right = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const groups = [...left, ...right];
  if (!groups.every((it) => /^[0-9a-f]{1,4}$/i.test(it))) return undefined;
  const missing = 8 - tail.length / 2 - groups.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const bytes = (them: readonly string[]) =>
    them.flatMap((it) => [Number.parseInt(it, 16) >> 8, Number.parseInt(it, 16) & 0xff]);
  return [...bytes(left), ...zeros(2 * missing), ...bytes(right), ...tail];
}

/**
 * Whether a column is meant to tell rows apart, by its header: `id`, `lokalId`, `stasjonsnr`, `kode`. In a short table
 * measurements and dates may all differ by chance; that makes a key of none of them.
 */
export function identifies(header: string): boolean {
  const words = header
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return identifying.test(words.at(-1) ?? '');
}

const identifying =
  /^(?:id|fid|oid|uuid|guid|lokalid|objectid|objid|ref|key|nøkkel|no)$|(?:nr|nummer|number|kode|code)$/;

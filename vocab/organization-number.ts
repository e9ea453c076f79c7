/** Whether the text is a Norwegian organisation number: nine digits whose last is the check digit, modulus 11. */
export function isOrganizationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const sum = weights.reduce((total, weight, position) => total + weight * Number(text[position]), 0);
  return (11 - (sum % 11)) % 11 === Number(text[8]);
}

/** The nine digits of a number as people write it (`974 760 673`, `NO 974760673 MVA`), or nothing. */
export function readOrganizationNumber(written: string): string | undefined {
  const digits = written.replace(/[\s.\u00a0\u202f-]|^NO|MVA$/gi, '');
  return isOrganizationNumber(digits) ? digits : undefined;
}

const weights = [3, 2, 7, 6, 5, 4, 3, 2];

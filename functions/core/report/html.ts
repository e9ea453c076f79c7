/** Markup that is safe to put into a page: only `html` makes it, and `html` escapes everything else put into it. */
export type Html = { readonly markup: string };

/** A piece of a page. What is put in is escaped, unless it is a piece of a page itself; lists are joined. */
export const html = (pieces: TemplateStringsArray, ...values: readonly Content[]): Html => ({
  markup: pieces.map((piece, at) => piece + (at < values.length ? shown(values[at]) : '')).join(''),
});

export type Content = Html | string | number | false | undefined | readonly Content[];

const shown = (value: Content): string => {
  if (value === undefined || value === false) return '';
  if (typeof value === 'object') return 'markup' in value ? value.markup : value.map(shown).join('');
  return escapeHtml(String(value));
};

/**
 * Text as it may stand in an element or a quoted attribute. Control characters and those that turn the direction of
 * writing are shown by name, so that what is read is what is there (Unicode UTS #55).
 */
export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
      (it) => {
        return `⟨U+${it.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
      },
    )
    .replace(/[&<>"'`]/g, (it) => `&#${it.charCodeAt(0)};`);

/** A link to an http(s) address; anything else is shown, not linked. */
export const link = (address: string, text: Content = address): Html =>
  /^https?:\/\//i.test(address) || /^\.{0,2}\/[^/\\]|^[a-z0-9][^:]*$/i.test(address)
    ? html`<a href="${address}">${text}</a>`
    : html`${text}`;

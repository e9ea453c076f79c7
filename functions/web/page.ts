import type { TextKey } from '../../vocab/texts/index.ts';
import type { Language } from '../core/problem.ts';
import type { Checker, Me } from './api.ts';

/** What every view has at hand. */
export type Page = {
  readonly me: Me;
  readonly orgnr: string;
  readonly language: Language;
  readonly check: Checker;
  t(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  /** A date as people write it. */
  date(iso: string): string;
  /** Goes to another view. */
  go(route: string): void;
  /** Says something to those who do not see the page change. */
  announce(text: string): void;
};

/** A view fills the main part of the page; what it gives is called when another takes its place. */
export type View = (main: HTMLElement, page: Page, argument: string) => undefined | (() => void);

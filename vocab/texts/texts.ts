import type { nb } from './nb.ts';

export type TextKey = keyof typeof nb;
export type Texts = Readonly<Record<TextKey, string>>;

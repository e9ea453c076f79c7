/** *error*: not published; *warning*: published, but poorer; *info*: nothing to mend. */
export type Severity = 'error' | 'warning' | 'info';

/** What a steward reads: what is wrong, and how to mend it. `{actual}` and `{expected}` are filled in. */
export type ProblemText = { readonly text: string; readonly remedy: string };

/** One public problem code. Never rename a code, never reuse one; `docs/problems.md` has a chapter for each. */
export type ProblemKind = {
  readonly severity: Severity;
  readonly nb: ProblemText;
  readonly nn: ProblemText;
  readonly en: ProblemText;
};

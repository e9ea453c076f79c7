import { personalDataLift } from '../vocab/personal-data.ts';
import { say } from '../vocab/texts/index.ts';
import type { Language } from './core/problem.ts';
import { placeOf, waitingText } from './core/report/page.ts';
import type { Grant } from './core/settings.ts';
import { monthsAfter } from './core/table/personal-data/index.ts';
import { tell } from './core/tell.ts';
import { settingsOf, type World } from './history/index.ts';
import { type Lifting, lift, waitingCases } from './quarantine.ts';

/** What the steward's page shows of the datasets that are stopped for personal data, in one language. */
export async function tellWaiting(orgnr: string, language: Language, world: World) {
  const { reasons, legalBases, longestMonths } = personalDataLift;
  const cases = await waitingCases(orgnr, world);
  return {
    cases: cases.map(({ key, delivery, title = key, waiting, problems, liftable, special, asked }) => ({
      key,
      delivery,
      title,
      liftable,
      special,
      asked,
      age: waiting ? waitingText(waiting, language) : '',
      problems: problems.map((it) => ({ ...it, ...tell(it, language), where: placeOf(it, language) })),
    })),
    reasons: reasons.map((value) => ({ value, text: say(language, `lift.reason.${value}`) })),
    legalBases: legalBases.map((value) => ({ value, text: say(language, `lift.basis.${value}`) })),
    latest: monthsAfter(world.clock.now(), longestMonths),
  };
}

/** Who asks for a lift or confirms one: a pseudonym, and the roles it holds for the publisher. */
export type Lifter = { readonly by: string; readonly roles: ReadonlySet<'steward' | 'approver'> };

/**
 * Takes what a person says of a stopped dataset on the page: asks for a lift, or confirms what another has asked for. Whom
 * they stand for is what their grant says, never what the page does; a refusal is told in their language.
 */
export async function takeLift(
  orgnr: string,
  stated: Readonly<Record<string, unknown>>,
  { by, roles }: Lifter,
  language: Language,
  world: World,
): Promise<
  Exclude<Lifting, { readonly outcome: 'refused' }> | { readonly refused: string; readonly status: 400 | 403 }
> {
  const no = (why: Refused, status: 400 | 403 = 400) => ({ refused: say(language, `lift.refused.${why}`), status });
  const { reasons, legalBases } = personalDataLift;
  const reason = reasons.find((it) => it === stated['reason']);
  const legalBasis = legalBases.find((it) => it === stated['legalBasis']);
  const expires = String(stated['expires'] ?? '');
  const subject = String(stated['subject'] ?? '');
  if (!reason) return no('no-reason');
  if (!legalBasis) return no('no-legal-basis');
  if (!/^\d{4}-\d\d-\d\d$/.test(expires)) return no('too-long');

  const cases = await waitingCases(orgnr, world);
  const waiting = cases.find(({ key }) => key === subject);
  if (!waiting) return no('not-quarantined');
  const isSecond = waiting.asked.some(
    (it) => it.by !== by && it.reason === reason && it.legalBasis === legalBasis && it.expires === expires,
  );
  if (isSecond && !roles.has('approver')) return no('no-grant', 403);
  const of = await standsFor(orgnr, by, world);
  const grant = of === 'publisher' ? {} : { grant: by };
  const lifting = await lift(orgnr, subject, { reason, legalBasis, expires, of, ...grant }, { by, reason }, world);
  return lifting.outcome === 'refused' ? no(lifting.why) : lifting;
}
type Refused = Extract<Lifting, { readonly outcome: 'refused' }>['why'];

async function standsFor(orgnr: string, by: string, world: World): Promise<'publisher' | NonNullable<Grant['of']>> {
  const { grants = [] } = await settingsOf(orgnr, world);
  const now = world.clock.now();
  const held = grants.filter(({ subject, expires = '9' }) => subject === by && expires > now);
  return held.find(({ of }) => of === undefined) ? 'publisher' : (held[0]?.of ?? 'publisher');
}

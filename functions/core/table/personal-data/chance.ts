/** The chance of `hits` or more among `trials` where each hits by chance with probability `p`. */
export function chanceOf(hits: number, trials: number, p: number): number {
  if (hits <= 0) return 1;
  if (hits > trials) return 0;
  if (hits <= trials * p) return 1;
  // The terms fall from the first on, since `hits` is above the mean.
  let log = hits * Math.log(p) + (trials - hits) * Math.log1p(-p);
  for (let at = 1; at <= hits; at++) log += Math.log((trials - hits + at) / at);
  let term = Math.exp(log);
  let sum = term;
  for (let at = hits; at < trials && term > sum * 1e-12; at++) {
    term *= ((trials - at) / (at + 1)) * (p / (1 - p));
    sum += term;
  }
  return Math.min(1, sum);
}

import { Parser } from 'n3';
import { shapeTexts } from '../../../vocab/shapes/texts.generated.ts';
import { compileShapes, type Shapes } from './shapes.ts';

export type Profile = keyof typeof shapeTexts;

/** The shapes of a profile, compiled once a process and not before somebody asks. */
export function profileShapes(profile: Profile): Shapes {
  const known = compiled.get(profile);
  if (known) return known;
  const made = compileShapes(new Parser().parse(shapeTexts[profile]));
  compiled.set(profile, made);
  return made;
}

const compiled = new Map<Profile, Shapes>();

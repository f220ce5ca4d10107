/** A line of FollowTheMoney as it is written, before anything is read out of it. */
import * as v from 'valibot';
import { localId } from '../local-id.ts';

/** Longer than any id that was seen by far, and short enough to be kept for each record. */
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Any line: what is in `properties` hangs on the schema it names. */
export const Entity = v.object({
  id: key,
  caption: v.optional(v.string(), ''),
  schema: v.string(),
  properties: v.record(v.string(), v.array(v.string())),
  datasets: v.optional(v.array(v.string()), () => []),
  last_change: v.optional(v.nullable(v.string()), null),
  last_seen: v.optional(v.nullable(v.string()), null),
});
export type Entity = v.InferOutput<typeof Entity>;

/** The values of a property; none where it has none. */
export function valuesOf({ properties }: Entity, name: string): readonly string[] {
  return Object.hasOwn(properties, name) ? (properties[name] ?? []) : [];
}

/** An entity's id in our terms. */
export function companyId(id: string): string {
  return localId('ftm', id);
}

/** The date where the user is, which verdicts are "as of". */

/** ISO date of a moment in the device's own time zone: at 0:30 in Tokyo it is tomorrow, not yesterday in UTC. */
export function localDate(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

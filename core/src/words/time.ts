const minutesPerDay = 24 * 60;

/** The day of a minute, counted from 1. */
export function dayOf(minute: number): number {
  return Math.floor(minute / minutesPerDay) + 1;
}

/**
 * A minute of the story's clock as the notation writes it: `05:12`, and `05:12 on day 2` where it is not on `today`
 * (day 1 if not said).
 */
export function wordTime(minute: number, today = 1): string {
  const day = dayOf(minute);
  return day === today ? wordHour(minute) : `${wordHour(minute)} on day ${day}`;
}

/** Hours and minutes of the day: `05:12`. */
export function wordHour(minute: number): string {
  const ofDay = ((minute % minutesPerDay) + minutesPerDay) % minutesPerDay;
  return `${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
}

/** A stretch of time as people say it: `1 minute`, `25 minutes`, `2 hours 5 minutes`. */
export function wordDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [];
  if (hours > 0) parts.push(hours === 1 ? "1 hour" : `${hours} hours`);
  if (rest > 0 || hours === 0) parts.push(rest === 1 ? "1 minute" : `${rest} minutes`);
  return parts.join(" ");
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

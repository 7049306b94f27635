//! How often a server that ends by itself is started again.

/** Crashes that are longer ago than this no longer count, in milliseconds. */
export const WINDOW = 10 * 60_000;
/** How many restarts there are within that time. */
export const LIMIT = 5;

/** The times of the crashes that count, with a new one. */
export function withCrash(crashes: readonly number[], now: number): number[] {
    return [...crashes.filter(at => now - at < WINDOW), now];
}

/** Whether the server is to be started once more after these crashes. */
export function isWorthARestart(crashes: readonly number[]): boolean {
    return crashes.length <= LIMIT;
}

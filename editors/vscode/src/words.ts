//! The word that may be a code, around a place in a line.

/** Letters, digits and underscores, in parts that single separators join: `ModelArts.4204`, `ORA-00942`. */
const CODE = /[\p{L}\p{N}_]+(?:[.:-][\p{L}\p{N}_]+)*/gu;

/** The word at a column of a line, both in UTF-16 units; nothing if there is none. */
export function codeAt(line: string, column: number): string | undefined {
    for (const found of line.matchAll(CODE)) {
        if (found.index <= column && column <= found.index + found[0].length) {
            return found[0];
        }
    }
    return undefined;
}

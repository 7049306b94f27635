//! The order of suggestions: what the workspace uses most, then what stands nearest.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::arms::Handled;
use super::{MOST, Place, starts_with};
use crate::index::{Counts, Document, Scope};

/// What the order depends on, found once for a place.
pub(super) struct Ranks {
    counts: std::sync::Arc<Counts>,
    /// How far the nearest use of each code in this text is from the cursor, in bytes.
    codes: HashMap<Box<str>, usize>,
    /// The same for the families, by their prefixes.
    families: HashMap<String, usize>,
    handled: Option<Handled>,
}

/// The place of a code in the order, the least first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    /// Whether an arm of the same switch has the code.
    is_handled: bool,
    /// Whether the arms of the switch have codes, and none of this one's family.
    is_stranger: bool,
    uses: Reverse<u32>,
    /// How far the nearest use in this text is.
    distance: usize,
    family_distance: usize,
    code: String,
}

impl Ranks {
    pub(super) fn new(
        document: &Document,
        replace: &Range<usize>,
        handled: Option<Handled>,
        counts: &std::sync::Arc<Counts>,
    ) -> Ranks {
        let mut codes = HashMap::<Box<str>, usize>::new();
        for occurrence in &document.scan().occurrences {
            let Range { start, end } = occurrence.range;
            if start <= replace.end && replace.start <= end {
                // What is being typed.
                continue;
            }
            let distance = start.abs_diff(replace.start);
            match codes.get_mut(&occurrence.code) {
                Some(known) => *known = distance.min(*known),
                None => _ = codes.insert(occurrence.code.clone(), distance),
            }
        }
        let mut families = HashMap::<String, usize>::new();
        for (code, &distance) in &codes {
            if let Some(family) = document.scope.catalog.family_of(code) {
                let known = families.entry(family.prefix.clone()).or_insert(distance);
                *known = distance.min(*known);
            }
        }
        Ranks { counts: counts.clone(), codes, families, handled }
    }

    /// Whether the place is in an arm of a switch.
    pub(super) fn is_arm(&self) -> bool {
        self.handled.is_some()
    }

    pub(super) fn of(&self, scope: &Scope, code: &str) -> Rank {
        let family = scope.catalog.family_of(code).map(|family| family.prefix.as_str());
        let distance_of = |family| self.families.get(family).copied().unwrap_or(usize::MAX);
        let handled = self.handled.as_ref();
        Rank {
            is_handled: handled.is_some_and(|it| it.codes.contains(code)),
            is_stranger: handled.is_some_and(|it| {
                let is_own = family.is_some_and(|family| it.families.contains(family));
                !it.families.is_empty() && !is_own
            }),
            uses: Reverse(self.counts.of(code)),
            distance: self.codes.get(code).copied().unwrap_or(usize::MAX),
            family_distance: family.map_or(usize::MAX, distance_of),
            code: code.to_owned(),
        }
    }
}

/// The codes that start with what was typed, in their order; in a family's prefix case does not
/// count. Of a large catalog these are the ones that are used most, those of this text, and the
/// first of the others.
pub(super) fn codes<'a>(place: &Place<'a>, most: usize) -> Vec<&'a str> {
    let Place { scope, ranks, .. } = place;
    let starts = starts(place);
    let mut found: HashSet<&'a str> = HashSet::new();
    let is_one = |code: &str| starts.iter().any(|start| code.starts_with(start.as_str()));
    let known = |code: &str| {
        let ids = scope.catalog.entries_of(code);
        // The catalog's own text of the code outlives the place.
        let entry = scope.catalog.entry(*ids.first()?);
        let names = std::iter::once(&entry.code).chain(&entry.aliases);
        names.map(String::as_str).find(|name| *name == code)
    };
    let used = starts.iter().flat_map(|start| ranks.counts.codes_with(start));
    let used = first_by(used.map(|(code, count)| (Reverse(count), code)).collect());
    let near = ranks.codes.iter().filter(|(code, _)| is_one(code));
    let near = first_by(near.map(|(code, &distance)| (distance, &**code)).collect());
    found.extend(used.chain(near).filter_map(known));
    // Those that an arm has already stand last, and must not take the room of the others.
    let handled = ranks.handled.as_ref().map_or(0, |it| it.codes.len());
    let enough = found.len() + most + handled;
    for start in &starts {
        for (code, _) in scope.catalog.codes_with(start) {
            if found.len() >= enough {
                break;
            }
            found.insert(code);
        }
    }
    let mut codes: Vec<&str> = found.into_iter().collect();
    codes.sort_by_cached_key(|code| ranks.of(scope, code));
    codes.truncate(most);
    codes
}

/// The codes of the least keys, of which there are to be no more than are shown.
fn first_by<K: Ord>(mut codes: Vec<(K, &str)>) -> impl Iterator<Item = &str> {
    if codes.len() > MOST {
        codes.select_nth_unstable(MOST);
        codes.truncate(MOST);
    }
    codes.into_iter().map(|(_, code)| code)
}

/// What the wanted codes start with: those of the nearest families first, at last what was typed.
fn starts(place: &Place) -> Vec<String> {
    let Place { scope, typed, ranks, .. } = place;
    let mut starts: Vec<(usize, String)> = Vec::new();
    for family in scope.catalog.families() {
        let prefix = &family.prefix;
        let distance = ranks.families.get(prefix).copied().unwrap_or(usize::MAX);
        if starts_with(prefix, typed) {
            starts.push((distance, prefix.clone()));
        } else if starts_with(typed, prefix) {
            starts.push((distance, format!("{prefix}{}", &typed[prefix.len()..])));
        }
    }
    starts.sort();
    let mut starts: Vec<String> = starts.into_iter().map(|(_, start)| start).collect();
    starts.push((*typed).to_owned());
    starts
}

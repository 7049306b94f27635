//! The last resort for sections: headings, terms and lines alone of one place that name errors, where nothing
//! else on the page is a code and the texts below them tell of failures.
//!
//! The name may be the whole heading, or stand behind a status, at its end, or behind a word such as `Problem`.

use std::collections::HashSet;

use super::alike::MEMBERS;
use super::below::LABEL;
use super::sections_names::{Name, Place, name_of, whole_name};
use super::start::{Start, start};
use crate::import::block::{Block, Kind};
use crate::import::code::{Form, form};
use crate::import::tables::looks::Look;
use crate::import::tables::names::is_called_thing;
use crate::import::told::{
    speaks_of_codes, tells_of_trouble, under_codes, under_errors, under_troubles,
};

/// Fewer sections may be anything.
const LEAST: usize = 3;

/// Headings of one level, or lines, below one heading.
struct Group {
    parent: Option<usize>,
    level: u8,
    places: Vec<usize>,
}

/// The codes of the headings of each place that tell of errors, by block.
pub fn starts(blocks: &[Block]) -> Vec<Option<Start>> {
    let mut starts: Vec<Option<Start>> = blocks.iter().map(|_| None).collect();
    let told = Told::of(blocks);
    for group in groups(blocks) {
        for name in names(blocks, &told, &group).unwrap_or_default() {
            let form = form(name.code).unwrap_or(Form::Words);
            starts[name.at] = Some(Start {
                rest: name.rest.to_owned(),
                is_sure: true,
                is_title: true,
                has_joint: !name.rest.is_empty(),
                status: name.status.map(str::to_owned),
                ..start(form, name.code.to_owned())
            });
        }
    }
    starts
}

/// By block, what the page says of it.
struct Told {
    codes: Vec<bool>,
    errors: Vec<bool>,
    troubles: Vec<bool>,
}

impl Told {
    fn of(blocks: &[Block]) -> Told {
        let (codes, errors) = (under_codes(blocks), under_errors(blocks));
        Told { codes, errors, troubles: under_troubles(blocks) }
    }
}

/// The headings of each level below each heading, and the lines alone.
fn groups(blocks: &[Block]) -> Vec<Group> {
    let mut groups = Vec::<Group>::new();
    // The open headings with their levels, and the group of each level below the last of them.
    let mut open = Vec::<(usize, u8)>::new();
    let mut current = std::collections::HashMap::<(Option<usize>, u8), usize>::new();
    for at in 0..blocks.len() {
        let level = match blocks[at].level() {
            Some(level) => {
                open.retain(|(_, above)| *above < level);
                level
            }
            None if is_line(blocks, at) => LABEL,
            None => continue,
        };
        let parent = open.last().map(|(at, _)| *at);
        let index = *current.entry((parent, level)).or_insert_with(|| {
            groups.push(Group { parent, level, places: Vec::new() });
            groups.len() - 1
        });
        groups[index].places.push(at);
        if level < LABEL {
            open.push((at, level));
        }
    }
    groups
}

/// Whether a paragraph may be the title of the text below it.
fn is_line(blocks: &[Block], at: usize) -> bool {
    let Block::Text { kind: Kind::Paragraph, text, apart: true } = &blocks[at] else {
        return false;
    };
    let is_below = match blocks.get(at + 1) {
        Some(block) => block.level().is_none(),
        None => false,
    };
    let ends = ['.', '。', '!', '?', ';', ',', ':', '：', '，', '；', '！', '？'];
    text.text.len() < 100 && !text.text.ends_with(ends) && is_below
}

/// The names of a group, if most of its headings have one in the same place, other ones each, and enough of
/// the texts tell of failures.
fn names<'a>(blocks: &'a [Block], told: &Told, group: &Group) -> Option<Vec<Name<'a>>> {
    let above = group.parent.unwrap_or(group.places[0]);
    let (codes, errors) = (told.codes[above], told.errors[above]);
    let text_of = |at: usize| blocks[at].text();
    let parent = group.parent.map_or("", text_of);
    let is_thing = |text: &str| is_called_thing(&text.to_lowercase()) && !speaks_of_codes(text);
    // Where a page has no title its headings must say themselves what they are.
    let is_untitled = group.parent.is_none() && group.level < LABEL;
    if !(is_untitled || codes || errors || told.troubles[above])
        || is_untitled && !is_whole_page(blocks, group)
        || is_thing(parent)
        || is_known(parent)
    {
        return None;
    }
    let all = group.places.iter().filter_map(|&at| name_of(at, text_of(at)));
    let all: Vec<Name> = all.collect();
    let count = |place: Place| all.iter().filter(|name| name.place == place).count();
    let places = [Place::Whole, Place::Called, Place::End, Place::Start];
    let place = places.into_iter().max_by_key(|place| count(*place))?;
    let named: Vec<Name> = match place {
        Place::Whole => group.places.iter().filter_map(|&at| whole_name(at, text_of(at))).collect(),
        place => all.into_iter().filter(|name| name.place == place).collect(),
    };
    if is_untitled && (place != Place::Whole || !are_named_for_troubles(&named)) {
        return None;
    }
    let distinct: HashSet<&str> = named.iter().map(|name| name.code).collect();
    let siblings = if group.level == LABEL { 0 } else { group.places.len() };
    let least = match () {
        () if is_untitled => 60,
        () if codes || errors => 33,
        () => 50,
    };
    let are_regular = named.len() >= LEAST
        && named.len() * 10 >= siblings * 8
        && distinct.len() * 10 >= named.len() * 9
        && !(group.level == LABEL && place == Place::Start);
    let are_told = || are_codes(&named, codes) && tell(blocks, &named, least, group.level);
    (are_regular && are_told()).then_some(named)
}

/// Whether a page has headings of one level alone.
fn is_whole_page(blocks: &[Block], group: &Group) -> bool {
    blocks.iter().filter(|block| block.level().is_some()).count() == group.places.len()
}

/// Whether half of some names say what is wrong.
fn are_named_for_troubles(named: &[Name]) -> bool {
    named.iter().filter(|name| tells_of_trouble(name.code)).count() * 2 >= named.len()
}

/// Whether a heading stands above known defects of a program, which have numbers of their own.
fn is_known(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    ["known ", "已知", "既知", "알려진", "bekannte ", "connus", "conocidos", "conhecidos"]
        .iter()
        .any(|word| heading.contains(word))
}

/// Whether names look like those of errors.
fn are_codes(named: &[Name], codes: bool) -> bool {
    let all = named.len();
    let members = named.iter().filter(|name| MEMBERS.contains(&name.code)).count();
    let is_small = |name: &&Name| {
        name.place == Place::Whole
            && name.status.is_none()
            && !name.code.contains(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    let small = named.iter().filter(is_small).count();
    let tell = named.iter().filter(|name| tells_of_trouble(name.code)).count();
    let numbers = named
        .iter()
        .filter(|name| name.look == Look::Number && name.place != Place::Called)
        .count();
    members * 10 < all && (codes || small * 2 < all || tell * 4 >= all) && (codes || numbers == 0)
}

/// Whether nearly all sections have a text, and so many of a hundred say that something is wrong and not what
/// something does.
fn tell(blocks: &[Block], named: &[Name], least: usize, level: u8) -> bool {
    let all = named.len();
    let starts: HashSet<usize> = named.iter().map(|name| name.at).collect();
    let (mut described, mut troubles, mut others) = (0, 0, 0);
    for name in named {
        let is_end = |at: &usize| {
            !starts.contains(at)
                && (level == LABEL || blocks[*at].level().is_none_or(|own| own > level))
        };
        let below = (name.at + 1..blocks.len()).take_while(is_end).take(MAX_BELOW);
        let texts: Vec<&str> = below
            .filter_map(|at| match &blocks[at] {
                Block::Text { kind: Kind::Paragraph | Kind::Item, text, .. } => Some(&*text.text),
                _ => None,
            })
            .collect();
        described += !texts.is_empty() as usize;
        let tells = texts.iter().chain([&name.rest]).any(|text| tells_of_trouble(text));
        troubles += tells as usize;
        others += texts.first().is_some_and(|text| tells_what_it_does(text)) as usize;
    }
    described * 10 >= all * 8 && troubles * 100 >= all * least && others * 3 < all
}

/// As many texts below a heading say what it is about.
const MAX_BELOW: usize = 4;

/// Whether a text says what a setting, a function or a metric does: `Sets …`, `Whether …`, `How many …`.
fn tells_what_it_does(text: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "whether", "how", "where", "which", "sets", "gets", "gives", "returns", "tries", "calls", "shows", "removes",
        "adds", "creates", "deletes", "checks", "sends", "sent", "emitted", "fired", "triggered", "published", "raised",
        "number", "total", "count", "enables", "disables", "controls", "specifies", "defines", "makes", "opens", "closes",
        "starts", "stops", "prints", "lists", "registers", "clears", "wraps", "runs", "called", "set", "use", "wie", "ob",
        "legt", "gibt", "setzt", "bestimmt", "löscht", "anzahl", "nombre", "définit", "renvoie", "indique", "número",
    ];
    const STARTS: &[&str] =
        &["是否", "设置", "返回", "获取", "指定", "用于", "定义", "次数", "设定"];
    let first = text.split([' ', ',', '.']).next().unwrap_or_default().to_lowercase();
    WORDS.contains(&first.as_str()) || STARTS.iter().any(|start| text.starts_with(start))
}

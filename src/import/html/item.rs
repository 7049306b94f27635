//! Items of lists whose numbers say something.

use super::dom::{Dom, NodeId};

/// Numbers below this may go on with those of a list before.
const LEAST: u32 = 100;

/// The numbers of the items of one list.
pub struct Numbers {
    next: Option<u32>,
}

impl Numbers {
    /// Those of a list that starts with a number such as 101; in others, only items that have a number of
    /// their own have one.
    pub fn of(dom: &Dom, list: NodeId) -> Numbers {
        let is_ordered = dom.name(list) == "ol" && dom.attribute(list, "reversed").is_none();
        Numbers { next: number(dom, list, "start").filter(|_| is_ordered) }
    }

    /// The number of the next item, which is this one.
    pub fn next(&mut self, dom: &Dom, item: NodeId) -> Option<u32> {
        if dom.name(item) != "li" {
            return None;
        }
        let own = number(dom, item, "value").or(self.next);
        self.next = own.and_then(|number| number.checked_add(1));
        own
    }
}

/// The number in an attribute, if it is more than a count of items.
fn number(dom: &Dom, node: NodeId, attribute: &str) -> Option<u32> {
    let number = dom.attribute(node, attribute)?.trim().parse().ok();
    number.filter(|&number| number >= LEAST)
}

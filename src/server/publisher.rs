//! Diagnostics for clients that do not pull them: one task publishes, at once when idle, and a few
//! times for a whole burst of edits.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::hash::{DefaultHasher, Hasher};
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use futures::FutureExt;
use tokio::sync::Notify;
use tokio::time::timeout;
use tower_lsp::lsp_types::{Diagnostic, Url};

use super::session::{Session, lock};
use super::{diagnostics, work};

/// So many publishes may follow each other at once, as fast as a client answers them with edits.
const AT_ONCE: usize = 2;

/// More changes than that within so long are a burst: no one types that fast.
const BURST: Duration = Duration::from_millis(4);

/// A burst has ended when nothing has changed for so long.
const QUIET: Duration = Duration::from_millis(6);

/// A burst without an end is published all the same.
const LONGEST: Duration = Duration::from_millis(200);

/// Which files have changed since their diagnostics were last published.
#[derive(Debug, Default)]
pub struct Publisher {
    marked: Mutex<BTreeMap<Arc<str>, Mark>>,
    wake: Notify,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Changed,
    /// Closed, and perhaps opened again since.
    Closed,
}

impl Publisher {
    pub fn mark_changed(&self, key: Arc<str>) {
        self.mark(key, Mark::Changed);
    }

    pub fn mark_closed(&self, key: Arc<str>) {
        self.mark(key, Mark::Closed);
    }

    fn mark(&self, key: Arc<str>, mark: Mark) {
        let mut marked = lock(&self.marked);
        let present = marked.entry(key).or_insert(mark);
        *present = mark.max(*present);
        self.wake.notify_one();
    }
}

/// What the client was last told of a file.
struct Published {
    uri: Url,
    version: i32,
    diagnostics: Vec<Diagnostic>,
}

/// The publisher's task.
pub async fn run(session: Arc<Session>) {
    let mut published = HashMap::new();
    // When the last publishes began, the latest last.
    let mut begun: VecDeque<Instant> = VecDeque::new();
    // Whether something has changed while the last publishes were under way: nobody who waits for
    // them edits meanwhile.
    let mut is_behind = false;
    loop {
        session.publisher.wake.notified().await;
        let within = |since: &Instant, time: Duration| since.elapsed() < time;
        if is_behind || (begun.len() == AT_ONCE && within(&begun[0], BURST)) {
            let quiet =
                async { while timeout(QUIET, session.publisher.wake.notified()).await.is_ok() {} };
            if timeout(LONGEST, quiet).await.is_ok() {
                begun.clear();
            }
        }
        begun.push_back(Instant::now());
        if begun.len() > AT_ONCE {
            begun.pop_front();
        }
        let marked = std::mem::take(&mut *lock(&session.publisher.marked));
        for (key, mark) in marked {
            let publish = publish(&session, key, mark, &mut published);
            if AssertUnwindSafe(publish).catch_unwind().await.is_err() {
                tracing::error!("a panic was caught while diagnostics were published");
            }
        }
        is_behind = !lock(&session.publisher.marked).is_empty();
    }
}

/// An identifier made of diagnostics, which differs where they do.
pub fn identifier(items: &[Diagnostic]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(&serde_json::to_vec(items).expect("a diagnostic has only string keys"));
    format!("{:016x}", hasher.finish())
}

async fn publish(
    session: &Arc<Session>,
    key: Arc<str>,
    mark: Mark,
    published: &mut HashMap<Arc<str>, Published>,
) {
    if mark == Mark::Closed
        && let Some(last) = published.remove(&key)
        && !last.diagnostics.is_empty()
    {
        session.client.publish_diagnostics(last.uri, Vec::new(), None).await;
    }
    if !session.is_served_in_full(&key) {
        return;
    }
    let Some((document, uri)) = session.index.get(&key).zip(session.uri_of(&key)) else { return };
    let version = document.version;
    let own = session.clone();
    let diagnostics = work::on(document, move |document| diagnostics::of(&own, document)).await;
    // A client that minds versions may have thrown the last ones away for being late.
    let minds_versions = session.abilities().minds_versions;
    let is_known = match published.get(&key) {
        None => diagnostics.is_empty(),
        Some(last) => {
            last.diagnostics == diagnostics && (last.version == version || !minds_versions)
        }
    };
    if !is_known {
        let client = &session.client;
        client.publish_diagnostics(uri.clone(), diagnostics.clone(), Some(version)).await;
        published.insert(key, Published { uri, version, diagnostics });
    }
}

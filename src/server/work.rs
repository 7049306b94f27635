//! Work on a document, off the messages' threads where it may take over a millisecond.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::index::Document;

/// Up to this many bytes a document is scanned in a fraction of a millisecond, which is less than
/// handing it to another thread and back may cost.
const SMALL: usize = 64 << 10;

/// Works on one version of a document: here if it is small, else on a blocking thread.
pub async fn on<T: Send + 'static>(
    document: Arc<Document>,
    work: impl FnOnce(&Document) -> T + Send + 'static,
) -> T {
    match document.text.len_bytes() <= SMALL {
        true => work(&document),
        false => apart(document, work).await,
    }
}

/// Works on one version of a document on a blocking thread. Work whose request was cancelled
/// before its turn came is not begun; a panic in it is passed on.
pub async fn apart<T: Send + 'static>(
    document: Arc<Document>,
    work: impl FnOnce(&Document) -> T + Send + 'static,
) -> T {
    alone(move || work(&document)).await
}

/// The same for work that is about no document.
pub async fn alone<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let cancelled = Arc::new(AtomicBool::new(false));
    let _guard = CancelOnDrop(cancelled.clone());
    let run = move || (!cancelled.load(Ordering::Relaxed)).then(work);
    match tokio::task::spawn_blocking(run).await {
        Ok(Some(result)) => result,
        // Neither happens while this future is awaited: it was cancelled, or the process ends.
        Ok(None) => std::future::pending().await,
        Err(error) => match error.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(_) => std::future::pending().await,
        },
    }
}

struct CancelOnDrop(Arc<AtomicBool>);

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use futures::FutureExt;

    use super::*;
    use crate::lang;

    #[test]
    fn work_that_was_cancelled_before_its_turn_is_not_begun() {
        let language = lang::detect(None, None, None);
        let text = "".into();
        let document = Document::new("a".into(), None, 1, language, text, Arc::default());
        let document = Arc::new(document);
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.max_blocking_threads(1).build().unwrap();
        let begun = Arc::new(AtomicBool::new(false));
        runtime.block_on(async {
            let (go_on, wait) = channel();
            let mut busy = Box::pin(apart(document.clone(), move |_| wait.recv().unwrap()));
            assert!((&mut busy).now_or_never().is_none());
            let is_begun = begun.clone();
            let cancelled =
                apart(document.clone(), move |_| is_begun.store(true, Ordering::SeqCst));
            assert!(cancelled.now_or_never().is_none());
            go_on.send(()).unwrap();
            busy.await;
            // There is one thread, so this comes after the cancelled work's turn.
            apart(document.clone(), |_| ()).await;
        });
        assert!(!begun.load(Ordering::SeqCst));
    }
}

//! Settings and pages: one task reads again what has changed, and tells the user what is wrong.

use std::collections::HashSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use tokio::sync::Notify;
use tower_lsp::Client;
use tower_lsp::lsp_types::{ConfigurationItem, MessageType};

use super::capabilities::registrations;
use super::session::{Session, lock};
use crate::load::Notice;

/// How long a client may take to answer. Some never do.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// What the loader's task is to do, and what it has told.
#[derive(Debug, Default)]
pub struct Loader {
    wake: Notify,
    told: Mutex<HashSet<String>>,
    /// How often the editor's settings were asked for: only the last answer counts.
    asked: AtomicU64,
}

impl Loader {
    /// Asks for another look at the disk. Several requests before the look are one.
    pub fn request(&self) {
        self.wake.notify_one();
    }

    /// Tells the user what has not been told.
    pub fn tell(&self, client: &Client, mut notices: Vec<Notice>) {
        let mut told = lock(&self.told);
        notices.retain(|notice| told.insert(notice.message.clone()));
        if !notices.is_empty() {
            tokio::spawn(send(client.clone(), notices));
        }
    }

    /// Forgets what was told, but for what is still so: what was mended would be worth telling of
    /// if it broke again.
    pub fn forget_mended(&self, notices: &[Notice]) {
        let is_still_so = |told: &String| notices.iter().any(|notice| notice.message == *told);
        lock(&self.told).retain(is_still_so);
    }
}

/// The loader's task.
pub async fn run(session: Arc<Session>) {
    loop {
        session.loader.wake.notified().await;
        let reloading = session.clone();
        match tokio::task::spawn_blocking(move || reloading.reload()).await {
            Ok(changed) if changed.is_empty() => {}
            Ok(changed) => show_again(&session, changed),
            Err(error) => tracing::error!("reading the settings failed: {error}"),
        }
    }
}

/// Asks the client to tell of changes, where it lets itself be asked, and for its settings.
pub fn introduce(session: &Arc<Session>) {
    let registrations = registrations(&session.abilities());
    if !registrations.is_empty() {
        let client = session.client.clone();
        ask("registerCapability", async move { client.register_capability(registrations).await });
    }
    ask_for_settings(session);
}

/// Asks the client for its settings, if it has declared that it answers. Nothing waits for it.
pub fn ask_for_settings(session: &Arc<Session>) {
    if !session.abilities().configuration {
        return;
    }
    let session = session.clone();
    let turn = session.loader.asked.fetch_add(1, Ordering::SeqCst) + 1;
    ask("configuration", async move {
        let item = ConfigurationItem { scope_uri: None, section: Some("errdex".to_owned()) };
        let answer = session.client.configuration(vec![item]).await?;
        if session.loader.asked.load(Ordering::SeqCst) == turn {
            take_settings(&session, answer.first().unwrap_or(&Value::Null));
        }
        Ok(())
    });
}

/// Takes settings that the editor has given.
pub fn take_settings(session: &Session, settings: &Value) {
    if session.set_editor_settings(settings) {
        session.loader.request();
    }
}

fn show_again(session: &Arc<Session>, changed: Vec<Arc<str>>) {
    let abilities = session.abilities();
    session.indexer.tell_change();
    refresh_offers(session);
    if !abilities.pulls_diagnostics {
        changed.into_iter().for_each(|key| session.publisher.mark_changed(key));
    } else if abilities.refreshes_diagnostics {
        let client = session.client.clone();
        ask("diagnostic/refresh", async move { client.workspace_diagnostic_refresh().await });
    }
}

/// Has the client ask again how often codes are used, if it lets itself be told.
pub fn refresh_lenses(session: &Session) {
    if session.abilities().refreshes_lenses {
        let client = session.client.clone();
        ask("codeLens/refresh", async move { client.code_lens_refresh().await });
    }
}

/// Has the client ask again for what it shows in the texts, as far as it lets itself be told.
fn refresh_offers(session: &Session) {
    let abilities = session.abilities();
    refresh_lenses(session);
    let client = || session.client.clone();
    if abilities.refreshes_hints {
        let client = client();
        ask("inlayHint/refresh", async move { client.inlay_hint_refresh().await });
    }
    if abilities.refreshes_tokens {
        let client = client();
        ask("semanticTokens/refresh", async move { client.semantic_tokens_refresh().await });
    }
    if abilities.refreshes_inline_values {
        let client = client();
        ask("inlineValue/refresh", async move { client.inline_value_refresh().await });
    }
}

/// Sends a request of ours and forgets it in time. The waiter itself stays, since tower-lsp
/// panics over an answer that nobody waits for.
pub(super) fn ask(
    name: &'static str,
    request: impl Future<Output = tower_lsp::jsonrpc::Result<()>> + Send + 'static,
) {
    let waiter = tokio::spawn(request);
    tokio::spawn(async move {
        match tokio::time::timeout(PATIENCE, waiter).await {
            Ok(Ok(Ok(()))) => {}
            Ok(Ok(Err(error))) => tracing::warn!("{name}: {error}"),
            Ok(Err(error)) => tracing::warn!("{name}: {error}"),
            Err(_) => tracing::warn!("{name}: the client does not answer"),
        }
    });
}

/// What does not count at all is shown, the rest only logged.
async fn send(client: Client, notices: Vec<Notice>) {
    for Notice { message, broken } in notices {
        match broken {
            true => client.show_message(MessageType::WARNING, message).await,
            false => client.log_message(MessageType::WARNING, message).await,
        }
    }
}

//! Pages outside of the folders that are open: a client that can is asked to tell of changes there,
//! and no longer when no settings name them any more.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Mutex;

use serde_json::json;
use tower_lsp::lsp_types::{Registration, Unregistration, Url};

use super::loader;
use super::session::{Session, lock};

const METHOD: &str = "workspace/didChangeWatchedFiles";

/// The folders of such pages of which the client has been asked to tell.
#[derive(Debug, Default)]
pub struct Outside(Mutex<Asked>);

#[derive(Debug, Default)]
struct Asked {
    folders: BTreeSet<PathBuf>,
    /// How often it was asked, so that no registration has the name of another.
    times: u32,
}

/// Has the client tell of changes of the pages that are in force now.
pub fn follow(session: &Session, pages: BTreeSet<PathBuf>) {
    let abilities = session.abilities();
    if !abilities.registers_watches || !abilities.relative_patterns {
        return;
    }
    let roots = session.folders();
    let is_outside = |page: &PathBuf| !roots.iter().any(|root| page.starts_with(root));
    let outside = pages.into_iter().filter(is_outside);
    let folders: BTreeSet<PathBuf> =
        outside.filter_map(|page| page.parent().map(ToOwned::to_owned)).collect();
    let mut asked = lock(&session.outside.0);
    if asked.folders == folders {
        return;
    }
    let name = |times: u32| format!("{METHOD}/{times}");
    let ends = (!asked.folders.is_empty())
        .then(|| Unregistration { id: name(asked.times), method: METHOD.to_owned() });
    asked.times += 1;
    let watchers = folders.iter().filter_map(|folder| {
        let folder = Url::from_directory_path(folder).ok()?;
        Some(json!({"globPattern": {"baseUri": folder, "pattern": "*"}}))
    });
    let begins = (!folders.is_empty()).then(|| Registration {
        id: name(asked.times),
        method: METHOD.to_owned(),
        register_options: Some(json!({"watchers": watchers.collect::<Vec<_>>()})),
    });
    asked.folders = folders;
    let client = session.client.clone();
    loader::ask("registerCapability", async move {
        if let Some(ends) = ends {
            client.unregister_capability(vec![ends]).await?;
        }
        if let Some(begins) = begins {
            client.register_capability(vec![begins]).await?;
        }
        Ok(())
    });
}

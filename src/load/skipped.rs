//! Files that are not looked into by their names: nobody writes a code in them by hand.

use std::path::Path;

/// Extensions, sorted, in lower case: binary files, pictures that are text, what tools write.
const EXTENSIONS: &[&str] = &[
    "7z", "a", "apk", "avi", "avif", "bin", "bmp", "bz2", "class", "db", "dll", "dmg", "doc",
    "docx", "dylib", "eot", "exe", "gif", "gz", "ico", "iso", "jar", "jpeg", "jpg", "ko", "lib",
    "lock", "lz4", "map", "mkv", "mo", "mov", "mp3", "mp4", "npy", "o", "obj", "odt", "ogg", "otf",
    "pack", "parquet", "pdb", "pdf", "png", "ppt", "pptx", "pyc", "pyo", "rar", "rlib", "rmeta",
    "so", "sqlite", "sum", "svg", "svgz", "tar", "tgz", "tif", "tiff", "ttf", "wasm", "wav",
    "webm", "webp", "whl", "woff", "woff2", "xls", "xlsx", "xz", "zip", "zst",
];

/// Whole file names, sorted, of what package managers write.
const FILE_NAMES: &[&str] = &[
    "bun.lockb",
    "npm-shrinkwrap.json",
    "package-lock.json",
    "packages.lock.json",
    "pnpm-lock.yaml",
];

/// Whether the name alone tells that a file is not looked into.
pub(super) fn is_skipped(path: &Path) -> bool {
    let Some(extension) = path.extension().and_then(|extension| extension.to_str()) else {
        return false;
    };
    let is_one = |extension: &str| EXTENSIONS.binary_search(&extension).is_ok();
    let is_upper = extension.bytes().any(|byte| byte.is_ascii_uppercase());
    is_one(extension)
        || (is_upper && is_one(&extension.to_ascii_lowercase()))
        || path.file_name().and_then(|name| name.to_str()).is_some_and(|name| {
            FILE_NAMES.binary_search(&name).is_ok()
                || name.ends_with(".min.js")
                || name.ends_with(".min.css")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(EXTENSIONS.is_sorted_by(|a, b| a < b));
        assert!(FILE_NAMES.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn what_people_write_is_looked_into() {
        let skipped = |name: &str| is_skipped(Path::new(name));
        let all =
            ["a.svg", "A.PNG", "go.sum", "Cargo.lock", "x/package-lock.json", "jquery.min.js"];
        assert!(all.into_iter().all(skipped));
        assert!(
            !["a.go", "README", ".env", "package.json", "a.js", "lock"].into_iter().any(skipped)
        );
    }
}

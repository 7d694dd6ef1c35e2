//! Style, scripts and pictures: they travel inside the one binary.

use rust_embed::{EmbeddedFile, RustEmbed};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/assets/css"]
struct Css;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/assets/js"]
struct Js;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/assets/img"]
struct Img;

/// Stands between a student's pages and the box, over https.
pub const WORKER: &str = "js/worker.js";

/// One asset, as it is served.
pub struct File {
    /// The content.
    pub bytes: Cow<'static, [u8]>,
    /// The media type, with its character set.
    pub mime: &'static str,
    /// Twelve hexadecimal digits that change with the content: `?v=` in a URL, and the entity tag.
    pub hash: String,
}

/// The asset at a path such as `css/base.css`; `None` for everything that is not one.
pub fn find(path: &str) -> Option<File> {
    let (folder, name) = path.split_once('/')?;
    let mime = mime(name)?;
    let file: EmbeddedFile = match folder {
        "css" => Css::get(name),
        "js" => Js::get(name),
        "img" => Img::get(name),
        _ => None,
    }?;
    if folder == "js" {
        let bytes = with_urls(&file.data);
        return Some(File { hash: short(&Sha256::digest(&bytes)), bytes: bytes.into(), mime });
    }
    Some(File { hash: short(&file.metadata.sha256_hash()), bytes: file.data, mime })
}

fn short(hash: &[u8]) -> String {
    hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// A module whose imports name what they import by its content, as pages do: else a browser that may keep everything
/// for ever would run the modules of two releases together. Modules import in no circle.
fn with_urls(module: &[u8]) -> Vec<u8> {
    const IMPORT: &str = "from \"./";
    let text = String::from_utf8_lossy(module);
    let mut parts = text.split(IMPORT);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('"').unwrap_or((part, ""));
        out.push_str(&format!("from \"{}\"{rest}", url_of(&format!("js/{name}"))));
    }
    out.into_bytes()
}

/// Every asset's path, such as `css/base.css`.
pub fn all() -> Vec<String> {
    let css = Css::iter().map(|name| format!("css/{name}"));
    let js = Js::iter().map(|name| format!("js/{name}"));
    let img = Img::iter().map(|name| format!("img/{name}"));
    css.chain(js).chain(img).filter(|path| mime(path).is_some()).collect()
}

/// The URL of an asset; it changes with the content, so that browsers may keep it for ever. Every page names several,
/// so they are worked out once.
pub fn asset_url(path: &str) -> String {
    static URLS: LazyLock<BTreeMap<String, String>> =
        LazyLock::new(|| all().into_iter().map(|path| (path.clone(), url_of(&path))).collect());
    URLS.get(path).cloned().unwrap_or_else(|| url_of(path))
}

fn url_of(path: &str) -> String {
    match find(path) {
        Some(file) => format!("/assets/{path}?v={}", file.hash),
        None => format!("/assets/{path}"),
    }
}

/// The URL of the worker of students' pages. It changes with every asset, so that each release has a worker of its own.
pub fn worker_url() -> &'static str {
    static URL: LazyLock<String> = LazyLock::new(|| {
        let mut release = Sha256::new();
        for file in all().iter().filter_map(|path| find(path)) {
            release.update(file.hash);
        }
        format!("/assets/{WORKER}?v={}", short(&release.finalize()))
    });
    &URL
}

/// An asset as a URL that holds all of it, for a file that is opened where there is no box.
pub fn carried_along(path: &str) -> String {
    let Some(file) = find(path) else { return asset_url(path) };
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.!~*()".contains(&byte);
    let encode = |byte: &u8| if plain(*byte) { char::from(*byte).into() } else { format!("%{byte:02X}") };
    let content: String = file.bytes.iter().map(encode).collect();
    format!("data:{},{content}", file.mime.replace("; ", ";"))
}

fn mime(name: &str) -> Option<&'static str> {
    Some(match name.rsplit_once('.')?.1 {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "json" | "webmanifest" => "application/json",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_found_with_its_type_and_a_url_of_its_content() {
        let Some(file) = find("css/tokens.css") else { panic!("tokens.css travels along") };
        assert_eq!(file.mime, "text/css; charset=utf-8");
        assert_eq!(asset_url("css/tokens.css"), format!("/assets/css/tokens.css?v={}", file.hash));
        assert_eq!(file.hash.len(), 12);
    }

    #[test]
    fn a_module_imports_by_content_too() {
        let Some(file) = find("js/live.js") else { panic!("live.js travels along") };
        let text = String::from_utf8_lossy(&file.bytes).into_owned();
        assert!(text.contains(&format!("from \"{}\"", asset_url("js/swap.js"))), "{text}");
        assert!(!text.contains("from \"./") && text.matches("?v=").count() == text.matches("from \"").count());
    }

    #[test]
    fn nothing_but_assets_is_found() {
        for path in ["text/en/common.ftl", "css/../../Cargo.toml", "css/", "css", "", "css/none.css", "js/.gitkeep"] {
            assert!(find(path).is_none(), "{path}");
        }
    }
}

//! https with the hub's own authority, in a browser that trusts it (issue 3, "Shown by" 6).

use crate::chromium::{Driver, Page, Size};
use crate::hub::TestHub;
use crate::trust::home_that_trusts;
use rcgen::{CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, SanType, date_time_ymd};
use serde_json::json;
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use x509_parser::prelude::{FromDer, X509Certificate};

/// A browser that finds these names here, whatever they are.
async fn browser(driver: &Driver, names: &[&str]) -> Page {
    let rules: Vec<_> = names.iter().map(|name| format!("MAP {name} 127.0.0.1")).collect();
    let rules = format!("--host-resolver-rules={}", rules.join(", "));
    driver.page_like(Size::LAPTOP, json!({}), &[rules]).await
}

/// What the browser says instead of opening a page; empty when it opens.
async fn refusal(page: &Page, url: &str) -> String {
    let opened = page.client.goto(url).await;
    let code = "const code = document.querySelector('#error-code'); return code ? code.textContent : ''";
    let said = page.client.execute(code, vec![]).await.ok().and_then(|said| said.as_str().map(str::to_owned));
    let said = said.filter(|said| !said.is_empty());
    said.unwrap_or_else(|| opened.err().map(|error| error.to_string()).unwrap_or_default())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_the_authority_is_trusted_the_hub_is_a_secure_context_by_address_and_by_name_and_else_it_does_not_open() {
    let hub = TestHub::new();
    let name = format!("cupboard-{}.local", hub.port);
    let places = ["127.0.0.1", "localhost", &name].map(|host| hub.secure_url(host, "/teach"));
    let home = home_that_trusts(hub.data());
    {
        let driver = Driver::start_at(home.path()).await;
        let page = browser(&driver, &[&name]).await;
        for place in &places {
            assert_eq!(refusal(&page, place).await, "", "{place}");
            assert_eq!(page.js("return isSecureContext && location.protocol").await, "https:", "{place}");
            assert_eq!(page.complaints(), Vec::<String>::new(), "{place}");
        }
    }
    let driver = Driver::start_at(tempfile::tempdir().unwrap().path()).await;
    let page = browser(&driver, &[&name]).await;
    for place in &places {
        let said = refusal(&page, place).await;
        assert!(
            said.contains("ERR_CERT_AUTHORITY_INVALID") || said.contains("insecure certificate"),
            "{place}: {said}"
        );
    }
}

/// A page at a port of ours, shown with a certificate by whoever has stolen the authority's key, for these names.
async fn forged(data: &Path, names: &[&str]) -> u16 {
    let pem = std::fs::read_to_string(data.join("cupboard.ca.pem")).unwrap();
    let stolen = KeyPair::from_pem(&pem).unwrap();
    let (known, _) = cupboard::presence::tls::authority::Authority::certificate_of(data).unwrap().unwrap();
    let (_, known) = x509_parser::pem::parse_x509_pem(known.as_bytes()).unwrap();
    let (_, known) = X509Certificate::from_der(&known.contents).unwrap();
    let mut issuer = CertificateParams::default();
    let called = known.subject().iter_common_name().next().unwrap().as_str().unwrap();
    issuer.distinguished_name.push(DnType::CommonName, called);
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let year = 1970 + i32::try_from(now.as_secs() / 31_556_952).unwrap();
    let mut params = CertificateParams::default();
    (params.not_before, params.not_after) = (date_time_ymd(year - 1, 11, 1), date_time_ymd(year + 1, 1, 31));
    params.is_ca = IsCa::ExplicitNoCa;
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    let san = |name: &&str| match name.parse::<IpAddr>() {
        Ok(address) => SanType::IpAddress(address),
        Err(_) => SanType::DnsName((*name).try_into().unwrap()),
    };
    params.subject_alt_names = names.iter().map(san).collect();
    let key = KeyPair::generate().unwrap();
    let leaf = params.signed_by(&key, &Issuer::new(issuer, &stolen)).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().unwrap().with_no_client_auth();
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let config = config.with_single_cert(vec![leaf.der().clone()], key).unwrap();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(serve(listener, TlsAcceptor::from(Arc::new(config))));
    port
}

async fn serve(listener: TcpListener, tls: TlsAcceptor) {
    const PAGE: &str =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\nConnection: close\r\n\r\nfake";
    while let Ok((stream, _)) = listener.accept().await {
        let tls = tls.clone();
        tokio::spawn(async move {
            let Ok(mut stream) = tls.accept(stream).await else { return };
            let mut asked = [0; 4_096];
            let _asked = stream.read(&mut asked).await;
            let _told = stream.write_all(PAGE.as_bytes()).await;
            let _ended = stream.shutdown().await;
        });
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_browser_that_trusts_the_hub_believes_it_nothing_about_the_rest_of_the_world() {
    let hub = TestHub::new();
    let home = home_that_trusts(hub.data());
    let driver = Driver::start_at(home.path()).await;
    let outside = ["example.org", "bank.example", "8.8.8.8", "198.51.100.4"];
    let page = browser(&driver, &["another.local", &outside.join(" 127.0.0.1, MAP ")]).await;
    let port = forged(hub.data(), &["another.local"]).await;
    assert_eq!(refusal(&page, &format!("https://another.local:{port}/")).await, "", "the forger knows how");
    assert_eq!(page.text().await, "fake");
    for name in outside {
        for names in [vec![name], vec!["another.local", name]] {
            let port = forged(hub.data(), &names).await;
            let said = refusal(&page, &format!("https://{name}:{port}/")).await;
            let refused = ["ERR_CERT_NAME_CONSTRAINT_VIOLATION", "ERR_CERT_INVALID", "ERR_CERT_AUTHORITY_INVALID"];
            assert!(
                refused.iter().any(|code| said.contains(code)) || said.contains("insecure certificate"),
                "{names:?}: {said:?}"
            );
            assert_ne!(page.text().await, "fake", "{names:?}");
        }
    }
}

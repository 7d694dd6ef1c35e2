//! Screens that are not the box's own, and windows that share one phone.

use crate::chromium::{Driver, Size};
use crate::hub::{NAMES, SKILLS, TestHub};
use crate::paths::{become_teacher, join};
use std::net::{IpAddr, UdpSocket};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_screen_across_the_network_is_the_wall_once_the_teacher_has_typed_its_code() {
    let Some(address) = own_address() else {
        eprintln!("this machine has no address but its own: nothing to pair from");
        return;
    };
    let driver = Driver::start().await;
    let hub = TestHub::prepared(&address.to_string(), "Period 3", &NAMES, &SKILLS).await;
    let (wall, teacher) = (driver.page(Size::WALL).await, driver.page(Size::LAPTOP).await);
    wall.open(&format!("http://{address}:{}/wall", hub.port)).await;
    wall.until_there(".calm-code").await;
    assert!(!wall.text().await.contains("Period 3"), "a stranger's screen sees nothing of the class");
    assert!(!wall.text().await.contains(hub.setup_code()), "nor the code that makes a teacher");
    let code = wall.js("return document.querySelector('.calm-code').textContent").await;

    become_teacher(&teacher, &hub).await;
    teacher.open(&hub.url("/teach/box/devices")).await;
    teacher.write("form[action$='/teach/box/pair'] input[name=code]", code.as_str().unwrap()).await;
    teacher.tap("form[action$='/teach/box/pair'] button").await;
    wall.until_reads("#wall-head", "Period 3").await;
    wall.until_there(".door svg").await;
    assert_eq!(wall.complaints(), Vec::<String>::new());
}

/// The address by which others on the network reach this machine. Nothing is sent.
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
    socket.connect("192.0.2.1:9").ok()?;
    Some(socket.local_addr().ok()?.ip()).filter(|address| !address.is_loopback())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_windows_of_one_phone_both_stay_true() {
    let driver = Driver::start().await;
    let hub = TestHub::with_class().await;
    let phone = driver.page(Size::PHONE).await;
    phone.open(&hub.url(&format!("/J/{}", hub.join_code))).await;
    join(&phone, "Ben").await;
    let first = phone.client.window().await.unwrap();
    let second = phone.client.new_window(false).await.unwrap().handle;
    phone.client.switch_to_window(second.clone()).await.unwrap();
    phone.open(&hub.url("/me")).await;
    for (colour, here, there) in [("red", &second, &first), ("yellow", &first, &second)] {
        phone.client.switch_to_window(here.clone()).await.unwrap();
        phone.tap(&format!(".tint-{colour}")).await;
        phone.until_there(&format!(".tint-{colour}[aria-pressed=true]")).await;
        phone.client.switch_to_window(there.clone()).await.unwrap();
        phone.until_there(&format!(".tint-{colour}[aria-pressed=true]")).await;
    }
}

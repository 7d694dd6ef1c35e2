//! Parse, build, run.

fn main() -> std::process::ExitCode {
    cupboard::cli::run()
}

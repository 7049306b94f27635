//! Work that may take its time.

/// Lets the threads that answer a user go before this one and those that it starts.
#[cfg(target_os = "linux")]
pub fn lower_priority() {
    // On Linux this is about the thread alone (setpriority(2), "C library/kernel differences").
    let _ = rustix::process::setpriority_process(None, 10);
}

/// Elsewhere a thread cannot be told apart from its process.
#[cfg(not(target_os = "linux"))]
pub fn lower_priority() {}

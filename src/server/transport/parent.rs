//! The process that started the server: its end is the server's end.

/// Calls back when a process that is alive now has ended; never if it is not alive now, since
/// then its number is of another PID namespace. A thread sleeps in the kernel until then.
#[cfg(target_os = "linux")]
pub fn when_gone(pid: u32, then: impl FnOnce() + Send + 'static) {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::process::{Pid, PidfdFlags, pidfd_open};

    let Some(number) = i32::try_from(pid).ok().and_then(Pid::from_raw) else { return };
    let process = match pidfd_open(number, PidfdFlags::empty()) {
        Ok(process) => process,
        Err(error) => return tracing::info!("process {pid} is not watched: {error}"),
    };
    let has_ended = move |timeout: Option<&Timespec>| loop {
        match poll(&mut [PollFd::new(&process, PollFlags::IN)], timeout) {
            Ok(ready) => break ready > 0,
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => {
                tracing::warn!("process {pid} cannot be watched: {error}");
                break false;
            }
        }
    };
    // A process that has ended but was not waited for still has its number.
    if has_ended(Some(&Timespec { tv_sec: 0, tv_nsec: 0 })) {
        return;
    }
    std::thread::spawn(move || {
        if has_ended(None) {
            then();
        }
    });
}

/// Elsewhere the end of stdin alone tells that the client is gone: the system closes the pipe
/// with the process that holds it.
#[cfg(not(target_os = "linux"))]
pub fn when_gone(_pid: u32, _then: impl FnOnce() + Send + 'static) {}

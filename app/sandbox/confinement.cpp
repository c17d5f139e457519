// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/confinement.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <initializer_list>
#include <malloc.h>
#include <memory>
#include <QCoreApplication>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace congbao::sandbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Sandbox)
};

#ifdef __SANITIZE_ADDRESS__
constexpr bool LimitsMemory = false; // the sanitizer maps terabytes that it never uses
#else
constexpr bool LimitsMemory = true;
#endif

bool limit(__rlimit_resource resource, rlim_t soft, rlim_t hard)
{
    rlimit now{};
    if (::getrlimit(resource, &now) != 0)
        return false;
    // What is lower already stays so.
    now.rlim_max = qMin(now.rlim_max, hard);
    now.rlim_cur = qMin(soft, now.rlim_max);
    return ::setrlimit(resource, &now) == 0;
}

bool setLimits(const SandboxLimits &limits)
{
    const auto memory = rlim_t(limits.memoryBytes);
    // RLIMIT_DATA counts what is really taken, RLIMIT_AS also what is only set aside. Freed memory that each thread
    // keeps to itself would count as well: few pools.
    ::mallopt(M_ARENA_MAX, 2);
    if (LimitsMemory && (!limit(RLIMIT_DATA, memory, memory) || !limit(RLIMIT_AS, 2 * memory, 2 * memory)))
        return false;
    const auto seconds = rlim_t(limits.processorSeconds);
    return limit(RLIMIT_CPU, seconds, seconds + 5) && limit(RLIMIT_FSIZE, 0, 0) && limit(RLIMIT_CORE, 0, 0) &&
           limit(RLIMIT_NOFILE, 256, 256) && ::prctl(PR_SET_DUMPABLE, 0) == 0;
}

/// The rules of one filter. Numbers below zero are calls that this machine's kind of processor does not have.
class Filter
{
public:
    Filter()
        // A refused call fails as if the person lacked the right: libraries live with that (no cache, no name service).
        : m_context(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release)
    {
    }
    void allow(std::initializer_list<int> calls)
    {
        for (const int call : calls)
            add(SCMP_ACT_ALLOW, call, {});
    }
    void add(uint32_t action, int call, std::initializer_list<scmp_arg_cmp> conditions)
    {
        if (call >= 0 && m_context)
            m_isGood &= seccomp_rule_add_array(m_context.get(), action, call, unsigned(conditions.size()),
                                               conditions.begin()) == 0;
    }
    [[nodiscard]] bool load() { return m_context && m_isGood && seccomp_load(m_context.get()) == 0; }

private:
    std::unique_ptr<void, void (*)(scmp_filter_ctx)> m_context;
    bool m_isGood = true;
};

scmp_arg_cmp argumentIs(unsigned index, quint64 value)
{
    return {index, SCMP_CMP_EQ, value, 0};
}

/// (argument & mask) == value
scmp_arg_cmp bitsAre(unsigned index, quint64 mask, quint64 value)
{
    return {index, SCMP_CMP_MASKED_EQ, mask, value};
}

bool filterCalls()
{
    Filter filter;
    // Descriptors that are open, and waiting for them.
    filter.allow({SCMP_SYS(read),   SCMP_SYS(pread64), SCMP_SYS(readv),     SCMP_SYS(preadv),    SCMP_SYS(write),
                  SCMP_SYS(writev), SCMP_SYS(close),   SCMP_SYS(lseek),     SCMP_SYS(dup),       SCMP_SYS(dup2),
                  SCMP_SYS(dup3),   SCMP_SYS(fcntl),   SCMP_SYS(fadvise64), SCMP_SYS(readahead), SCMP_SYS(poll),
                  SCMP_SYS(ppoll),  SCMP_SYS(select),  SCMP_SYS(pselect6),  SCMP_SYS(eventfd2),  SCMP_SYS(pipe2)});
    // Looking at files and folders.
    filter.allow({SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(statx),
                  SCMP_SYS(statfs), SCMP_SYS(fstatfs), SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2),
                  SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getdents64), SCMP_SYS(getcwd)});
    // Opening: to read, nothing that makes, empties or changes a file. O_TMPFILE needs the right to write as well.
    constexpr quint64 writing = O_ACCMODE | O_CREAT | O_TRUNC;
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(open), {bitsAre(1, writing, O_RDONLY)});
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(openat), {bitsAre(2, writing, O_RDONLY)});
    // Memory.
    filter.allow({SCMP_SYS(brk), SCMP_SYS(mmap), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(mprotect),
                  SCMP_SYS(madvise), SCMP_SYS(mincore), SCMP_SYS(membarrier), SCMP_SYS(get_mempolicy)});
    // Threads of this process, not processes. clone3 hides its flags behind a pointer, so the C library is told that
    // there is none and takes clone.
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(clone), {bitsAre(0, CLONE_THREAD | CLONE_VM, CLONE_THREAD | CLONE_VM)});
    filter.add(SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), {});
    filter.allow({SCMP_SYS(futex), SCMP_SYS(set_robust_list), SCMP_SYS(get_robust_list), SCMP_SYS(rseq),
                  SCMP_SYS(set_tid_address), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity),
                  SCMP_SYS(sched_getparam), SCMP_SYS(sched_getscheduler), SCMP_SYS(sched_get_priority_min),
                  SCMP_SYS(sched_get_priority_max), SCMP_SYS(getcpu), SCMP_SYS(arch_prctl)});
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(prctl), {argumentIs(0, PR_SET_NAME)});
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(prctl), {argumentIs(0, PR_GET_NAME)});
    // Signals to itself only.
    filter.allow({SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
                  SCMP_SYS(restart_syscall)});
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(tgkill), {argumentIs(0, quint64(::getpid()))});
    // Time, and what this process is.
    filter.allow({SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday),    SCMP_SYS(time),
                  SCMP_SYS(times),         SCMP_SYS(nanosleep),    SCMP_SYS(clock_nanosleep), SCMP_SYS(getpid),
                  SCMP_SYS(getppid),       SCMP_SYS(gettid),       SCMP_SYS(getuid),          SCMP_SYS(geteuid),
                  SCMP_SYS(getgid),        SCMP_SYS(getegid),      SCMP_SYS(uname),           SCMP_SYS(sysinfo),
                  SCMP_SYS(getrusage),     SCMP_SYS(getrlimit),    SCMP_SYS(getrandom),       SCMP_SYS(umask),
                  SCMP_SYS(exit),          SCMP_SYS(exit_group)});
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), {argumentIs(2, 0)}); // reading a limit
    return filter.load();
}

} // namespace

bool endWithParent(qint64 parent)
{
    return ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::getppid() == parent;
}

Result<void> confine(const SandboxLimits &limits)
{
    if (setLimits(limits) && filterCalls())
        return {};
    return fail(ErrorCode::Internal,
                Tr::tr("Files of others are read in a process without rights, and this system does not let the program "
                       "take them away. Ask the administrator: the kernel needs seccomp filters."),
                QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace congbao::sandbox

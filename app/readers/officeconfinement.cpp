// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/officeconfinement.h"

#include <cerrno>
#include <fcntl.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <memory>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

namespace congbao::readers {

namespace {

/// Everything is allowed but what is named. A refused call fails as if the person lacked the right.
bool addRules(scmp_filter_ctx context)
{
    for (const int call : {SCMP_SYS(ptrace),
                           SCMP_SYS(process_vm_readv),
                           SCMP_SYS(process_vm_writev),
                           SCMP_SYS(pidfd_getfd),
                           SCMP_SYS(kcmp),
                           SCMP_SYS(perf_event_open),
                           SCMP_SYS(bpf),
                           SCMP_SYS(userfaultfd),
                           SCMP_SYS(io_uring_setup),
                           SCMP_SYS(mount),
                           SCMP_SYS(umount2),
                           SCMP_SYS(pivot_root),
                           SCMP_SYS(chroot),
                           SCMP_SYS(unshare),
                           SCMP_SYS(setns),
                           SCMP_SYS(add_key),
                           SCMP_SYS(request_key),
                           SCMP_SYS(keyctl),
                           SCMP_SYS(init_module),
                           SCMP_SYS(finit_module),
                           SCMP_SYS(delete_module),
                           SCMP_SYS(kexec_load),
                           SCMP_SYS(reboot),
                           SCMP_SYS(swapon),
                           SCMP_SYS(swapoff),
                           SCMP_SYS(open_by_handle_at),
                           SCMP_SYS(acct),
                           SCMP_SYS(quotactl),
                           SCMP_SYS(settimeofday),
                           SCMP_SYS(clock_settime),
                           SCMP_SYS(personality)}) {
        if (seccomp_rule_add(context, SCMP_ACT_ERRNO(EPERM), call, 0) != 0)
            return false;
    }
    // Of sockets only those of its own machine's processes, with which its parts talk to each other.
    for (const int call : {SCMP_SYS(socket), SCMP_SYS(socketpair)}) {
        if (seccomp_rule_add(context, SCMP_ACT_ERRNO(EPERM), call, 1, SCMP_A0(SCMP_CMP_NE, AF_UNIX)) != 0)
            return false;
    }
    return true;
}

std::vector<sock_filter> callFilter()
{
    const std::unique_ptr<void, void (*)(scmp_filter_ctx)> context(seccomp_init(SCMP_ACT_ALLOW), &seccomp_release);
    const int file = ::memfd_create("filter", MFD_CLOEXEC);
    std::vector<sock_filter> filter;
    if (context && file >= 0 && addRules(context.get()) && seccomp_export_bpf(context.get(), file) == 0) {
        const off_t bytes = ::lseek(file, 0, SEEK_END);
        filter.resize(std::size_t(bytes) / sizeof(sock_filter));
        if (::pread(file, filter.data(), std::size_t(bytes), 0) != bytes)
            filter.clear();
    }
    if (file >= 0)
        ::close(file);
    return filter;
}

constexpr quint64 Writing = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                            LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                            LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK |
                            LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;

/// What its parts, which meet in a socket of their own, need in the folder that they take for it.
constexpr quint64 Meeting = LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_REMOVE_FILE;

bool allow(int rules, const char *path, quint64 access)
{
    landlock_path_beneath_attr rule{};
    rule.allowed_access = access;
    rule.parent_fd = ::open(path, O_PATH | O_CLOEXEC);
    if (rule.parent_fd < 0)
        return false;
    const long added = ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(rule.parent_fd);
    return added == 0;
}

/// A Landlock rule set; -1 where the kernel has none: then what file rights forbid is still forbidden.
int folderRules(const QByteArray &folder)
{
    // From the second version on a file may be moved from one folder to another at all.
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    const quint64 writing = version >= 2 ? Writing | LANDLOCK_ACCESS_FS_REFER : Writing;
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = writing;
    const auto rules = int(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0));
    if (rules < 0)
        return -1;
    if (allow(rules, folder.constData(), writing) && allow(rules, "/tmp", Meeting) &&
        allow(rules, "/dev/null", LANDLOCK_ACCESS_FS_WRITE_FILE))
        return rules;
    ::close(rules);
    return -1;
}

} // namespace

std::optional<OfficeConfinement> OfficeConfinement::prepare(const QByteArray &folder)
{
    OfficeConfinement confinement;
    confinement.m_calls = callFilter();
    if (confinement.m_calls.empty())
        return std::nullopt;
    confinement.m_folders = folderRules(folder);
    return confinement;
}

OfficeConfinement::OfficeConfinement(OfficeConfinement &&other) noexcept
    : m_calls(std::move(other.m_calls))
    , m_folders(std::exchange(other.m_folders, -1))
{
}

OfficeConfinement::~OfficeConfinement()
{
    if (m_folders >= 0)
        ::close(m_folders);
}

bool OfficeConfinement::enter() const
{
    // Asked for by both: what it starts gets no more rights than it has.
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return false;
    if (m_folders >= 0 && ::syscall(SYS_landlock_restrict_self, m_folders, 0) != 0)
        return false;
    sock_fprog program{static_cast<unsigned short>(m_calls.size()), const_cast<sock_filter *>(m_calls.data())};
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

} // namespace congbao::readers

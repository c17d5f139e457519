// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/workerprocess.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace congbao::sandbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Sandbox)
};

constexpr qsizetype LastWordsLength = 2000;

/// A descriptor that is closed at the end of its life.
class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    [[nodiscard]] int number() const { return m_number; }
    int release() { return std::exchange(m_number, -1); }
    /// Away from the numbers that the worker's own descriptors get.
    [[nodiscard]] bool moveUp()
    {
        if (m_number > WorkerSocket)
            return true;
        Descriptor higher(::fcntl(m_number, F_DUPFD_CLOEXEC, WorkerSocket + 1));
        std::swap(m_number, higher.m_number);
        return m_number >= 0;
    }

private:
    int m_number = -1;
};

struct Channels
{
    Descriptor ours;
    Descriptor workers;
    Descriptor errorsOut;
    Descriptor errorsIn;
};

bool open(Channels &channels)
{
    std::array<int, 2> pair{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
        return false;
    channels.ours = Descriptor(pair[0]);
    channels.workers = Descriptor(pair[1]);
    if (::pipe2(pair.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return false;
    channels.errorsOut = Descriptor(pair[0]);
    channels.errorsIn = Descriptor(pair[1]);
    return channels.ours.moveUp() && channels.workers.moveUp() && channels.errorsOut.moveUp() &&
           channels.errorsIn.moveUp();
}

/// The variables of this process. One thread reads one page: threads of Tesseract's own would come on top.
std::vector<QByteArray> environment()
{
    auto variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("OMP_THREAD_LIMIT"), QStringLiteral("1"));
    // A worker's memory is all new: in large pages the system hands it out, and takes it back, much faster.
    if (!variables.contains(QStringLiteral("GLIBC_TUNABLES")))
        variables.insert(QStringLiteral("GLIBC_TUNABLES"), QStringLiteral("glibc.malloc.hugetlb=1"));
    std::vector<QByteArray> result;
    for (const QString &variable : variables.toStringList())
        result.push_back(QFile::encodeName(variable));
    return result;
}

/// 0 or an error number.
int spawn(const QByteArray &program, const Channels &channels, pid_t &process)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, channels.errorsIn.number(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, channels.errorsIn.number(), STDERR_FILENO);
    posix_spawn_file_actions_adddup2(&actions, channels.workers.number(), WorkerSocket);
    // Whatever else is open here is none of the worker's business.
    posix_spawn_file_actions_addclosefrom_np(&actions, WorkerSocket + 1);
    // What this program ignores or blocks must still end the worker.
    sigset_t set;
    sigemptyset(&set);
    posix_spawnattr_setsigmask(&attributes, &set);
    sigfillset(&set);
    posix_spawnattr_setsigdefault(&attributes, &set);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    std::vector<QByteArray> variables = environment();
    std::vector<char *> variablePointers;
    variablePointers.reserve(variables.size() + 1);
    for (QByteArray &variable : variables)
        variablePointers.push_back(variable.data());
    variablePointers.push_back(nullptr);
    QByteArray name = program;
    const std::array<char *, 2> arguments{name.data(), nullptr};
    const int error =
        ::posix_spawn(&process, program.constData(), &actions, &attributes, arguments.data(), variablePointers.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

bool sendAll(int socket, const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        // No signal: a worker that is gone already is an answer like others.
        const auto count = ::send(socket, bytes.constData() + sent, std::size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (count < 0 && errno != EINTR)
            return false;
        sent += qMax<qsizetype>(count, 0);
    }
    return true;
}

} // namespace

QString findWorker()
{
    if (const QString named = qEnvironmentVariable("CONGBAO_WORKER"); !named.isEmpty())
        return named;
    const QString folder = QFileInfo(QFile::symLinkTarget(QStringLiteral("/proc/self/exe"))).path();
    const QStringList candidates{folder + QStringLiteral("/congbao-worker"),
                                 QFileInfo(folder).path() + QStringLiteral("/bin/congbao-worker")};
    for (const QString &candidate : candidates) {
        if (QFileInfo(candidate).isExecutable())
            return candidate;
    }
    return {};
}

Result<WorkerProcess> WorkerProcess::start(const QString &program)
{
    const auto failed = [&program](int error) {
        return fail(ErrorCode::Internal,
                    Tr::tr("The program's part that reads files, congbao-worker, could not be started. Install the "
                           "program anew, or ask the administrator."),
                    QStringLiteral("%1: %2").arg(program, QString::fromLocal8Bit(std::strerror(error))));
    };
    if (program.isEmpty())
        return failed(ENOENT);
    Channels channels;
    if (!open(channels))
        return failed(errno);
    pid_t process = -1;
    if (const int error = spawn(QFile::encodeName(program), channels, process); error != 0)
        return failed(error);
    // The worker's ends are closed here with the channels, so that its end is seen.
    return WorkerProcess(process, channels.ours.release(), channels.errorsOut.release());
}

bool WorkerProcess::giveOrder(const QByteArray &order)
{
    const auto length = quint32(order.size());
    QByteArray bytes(sizeof length, Qt::Uninitialized);
    std::memcpy(bytes.data(), &length, sizeof length);
    return sendAll(m_socket, bytes + order);
}

WorkerProcess::WorkerProcess(pid_t process, int socket, int errors)
    : m_process(process)
    , m_socket(socket)
    , m_errors(errors)
{
}

WorkerProcess::WorkerProcess(WorkerProcess &&other) noexcept
    : m_process(std::exchange(other.m_process, -1))
    , m_socket(std::exchange(other.m_socket, -1))
    , m_errors(std::exchange(other.m_errors, -1))
    , m_lastWords(std::move(other.m_lastWords))
{
}

WorkerProcess &WorkerProcess::operator=(WorkerProcess &&other) noexcept
{
    std::swap(m_process, other.m_process);
    std::swap(m_socket, other.m_socket);
    std::swap(m_errors, other.m_errors);
    std::swap(m_lastWords, other.m_lastWords);
    return *this;
}

WorkerProcess::~WorkerProcess()
{
    finish();
}

WorkerProcess::Wait WorkerProcess::receive(QByteArray &received, std::chrono::milliseconds longest)
{
    std::array<pollfd, 2> watched{{{m_socket, POLLIN, 0}, {m_errors, POLLIN, 0}}};
    if (::poll(watched.data(), watched.size(), int(longest.count())) <= 0)
        return Wait::Nothing;
    if (watched[1].revents != 0)
        readErrors();
    if (watched[0].revents == 0)
        return Wait::Nothing;
    constexpr qsizetype piece = 256 * 1024;
    const qsizetype before = received.size();
    received.resize(before + piece);
    const auto count = ::recv(m_socket, received.data() + before, std::size_t(piece), MSG_DONTWAIT);
    received.resize(before + qMax<qsizetype>(count, 0));
    if (count > 0)
        return Wait::Data;
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? Wait::Nothing : Wait::Closed;
}

void WorkerProcess::readErrors()
{
    std::array<char, 4096> bytes{};
    const auto count = ::read(m_errors, bytes.data(), bytes.size());
    if (count > 0) {
        m_lastWords.append(bytes.data(), count);
        m_lastWords = m_lastWords.right(LastWordsLength);
        return;
    }
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    ::close(m_errors);
    m_errors = -1; // poll passes negative ones over
}

WorkerEnd WorkerProcess::finish()
{
    WorkerEnd end;
    end.code = -1;
    if (m_process > 0) {
        // One that is ending by itself keeps its own end.
        ::kill(m_process, SIGKILL);
        int status = 0;
        pid_t got = -1;
        do
            got = ::waitpid(m_process, &status, 0);
        while (got < 0 && errno == EINTR);
        if (got == m_process) {
            end.isSignal = WIFSIGNALED(status);
            end.code = end.isSignal ? WTERMSIG(status) : WEXITSTATUS(status);
        }
        m_process = -1;
        // What is left in the pipe; nobody can write to it any more.
        for (int rounds = 0; rounds < 64 && m_errors >= 0; ++rounds)
            readErrors();
    }
    for (int *descriptor : {&m_socket, &m_errors}) {
        if (*descriptor >= 0)
            ::close(std::exchange(*descriptor, -1));
    }
    end.lastWords = std::exchange(m_lastWords, {});
    return end;
}

} // namespace congbao::sandbox

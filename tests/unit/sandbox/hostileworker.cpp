// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/protocol.h"
#include "sandbox/serving.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <QFile>
#include <QFileInfo>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using namespace congbao;

text::Document small(const QString &text)
{
    text::Document document;
    document.name = QStringLiteral("small");
    text::Block block;
    block.paragraph.text = text;
    text::splitWords(block.paragraph);
    document.blocks.push_back(block);
    return document;
}

/// The deed went through: 0, else the error number.
Result<text::Document> outcome(bool isDone)
{
    return small(isDone ? QStringLiteral("done") : QString::fromLocal8Bit(std::strerror(errno)));
}

using Deed = Result<text::Document> (*)(const QString &argument, const JobContext &);

Result<text::Document> answerWith(const QByteArray &bytes)
{
    (void)!::write(sandbox::WorkerSocket, bytes.constData(), std::size_t(bytes.size()));
    ::pause();
    return outcome(true);
}

const std::map<QString, Deed> &deeds()
{
    static const std::map<QString, Deed> all{
        {QStringLiteral("read"), [](const QString &, const JobContext &) { return outcome(true); }},
        {QStringLiteral("crash"),
         [](const QString &, const JobContext &) {
             ::raise(SIGSEGV);
             return outcome(false);
         }},
        {QStringLiteral("abort"), [](const QString &, const JobContext &) -> Result<text::Document> { std::abort(); }},
        {QStringLiteral("exit"), [](const QString &, const JobContext &) -> Result<text::Document> { ::_exit(0); }},
        {QStringLiteral("throw"),
         [](const QString &, const JobContext &) -> Result<text::Document> { throw std::runtime_error("bad table"); }},
        {QStringLiteral("allocate"),
         [](const QString &, const JobContext &) -> Result<text::Document> {
             std::vector<std::vector<char>> pieces;
             for (;;)
                 pieces.emplace_back(std::size_t(8) << 20, 'x');
         }},
        {QStringLiteral("allocate-in-c"),
         [](const QString &, const JobContext &) -> Result<text::Document> {
             for (;;) {
                 void *memory = std::malloc(std::size_t(8) << 20);
                 if (memory == nullptr) {
                     std::fputs("Out of memory\n", stderr);
                     std::abort();
                 }
                 std::memset(memory, 1, std::size_t(8) << 20);
             }
         }},
        {QStringLiteral("loop"),
         [](const QString &, const JobContext &) -> Result<text::Document> {
             for (std::atomic_int turn = 0;;)
                 ++turn;
         }},
        {QStringLiteral("sleep"),
         [](const QString &, const JobContext &) {
             for (;;)
                 ::pause();
             return outcome(false);
         }},
        {QStringLiteral("pretend"),
         [](const QString &, const JobContext &context) {
             for (;;) {
                 context.progress(1, 2, QStringLiteral("page"));
                 ::usleep(20000);
             }
             return outcome(false);
         }},
        {QStringLiteral("write"),
         [](const QString &path, const JobContext &) {
             return outcome(::open(QFile::encodeName(path).constData(), O_CREAT | O_WRONLY, 0600) >= 0);
         }},
        {QStringLiteral("append"),
         [](const QString &path, const JobContext &) {
             return outcome(::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND) >= 0);
         }},
        {QStringLiteral("empty"),
         [](const QString &path, const JobContext &) {
             return outcome(::open(QFile::encodeName(path).constData(), O_RDONLY | O_TRUNC) >= 0);
         }},
        {QStringLiteral("remove"),
         [](const QString &path, const JobContext &) {
             return outcome(::unlink(QFile::encodeName(path).constData()) == 0);
         }},
        {QStringLiteral("rename"),
         [](const QString &path, const JobContext &) {
             const QByteArray name = QFile::encodeName(path);
             const QByteArray moved = name + "-moved";
             return outcome(::rename(name.constData(), moved.constData()) == 0);
         }},
        {QStringLiteral("folder"),
         [](const QString &path, const JobContext &) {
             const QByteArray folder = QFile::encodeName(path) + "-folder";
             return outcome(::mkdir(folder.constData(), 0700) == 0);
         }},
        {QStringLiteral("rights"),
         [](const QString &path, const JobContext &) {
             return outcome(::chmod(QFile::encodeName(path).constData(), 0777) == 0);
         }},
        {QStringLiteral("memory-file"),
         [](const QString &, const JobContext &) { return outcome(::memfd_create("program", 0) >= 0); }},
        {QStringLiteral("internet"),
         [](const QString &, const JobContext &) { return outcome(::socket(AF_INET, SOCK_STREAM, 0) >= 0); }},
        {QStringLiteral("local-socket"),
         [](const QString &, const JobContext &) { return outcome(::socket(AF_UNIX, SOCK_STREAM, 0) >= 0); }},
        {QStringLiteral("program"),
         [](const QString &, const JobContext &) {
             ::execl("/bin/true", "true", nullptr);
             return outcome(false);
         }},
        {QStringLiteral("process"),
         [](const QString &, const JobContext &) {
             const pid_t child = ::fork();
             if (child == 0)
                 ::_exit(0);
             return outcome(child > 0);
         }},
        {QStringLiteral("kill"),
         [](const QString &, const JobContext &) { return outcome(::kill(::getppid(), SIGTERM) == 0); }},
        {QStringLiteral("trace"),
         [](const QString &, const JobContext &) {
             return outcome(::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr) == 0);
         }},
        {QStringLiteral("more-memory"),
         [](const QString &, const JobContext &) {
             const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
             return outcome(::setrlimit(RLIMIT_DATA, &none) == 0);
         }},
        {QStringLiteral("thread"),
         [](const QString &, const JobContext &) {
             bool isDone = false;
             std::thread([&isDone] { isDone = true; }).join();
             return outcome(isDone);
         }},
        {QStringLiteral("unknown-message"),
         [](const QString &, const JobContext &) { return answerWith(QByteArray("\x63\x01\x00\x00\x00x", 6)); }},
        {QStringLiteral("endless-message"),
         [](const QString &, const JobContext &) {
             return answerWith(sandbox::encodeHeader(sandbox::MessageKind::Frame, 0xffffffff));
         }},
        {QStringLiteral("done-with-nothing"),
         [](const QString &, const JobContext &) {
             return answerWith(sandbox::encodeHeader(sandbox::MessageKind::Done, 0));
         }},
        {QStringLiteral("wrong-offsets"),
         [](const QString &, const JobContext &) {
             auto document = small(QStringLiteral("a b"));
             document.blocks[0].paragraph.words[1].end = 1000;
             return Result<text::Document>(document);
         }},
        {QStringLiteral("endless-text"),
         [](const QString &, const JobContext &) {
             auto document = small(QString(1 << 20, u'x'));
             document.blocks.resize(300, document.blocks[0]);
             return Result<text::Document>(document);
         }},
        {QStringLiteral("control-characters"),
         [](const QString &, const JobContext &) -> Result<text::Document> {
             return fail(ErrorCode::Unreadable, QStringLiteral("bad \x1b[2J file"));
         }},
        {QStringLiteral("not-permitted"),
         [](const QString &, const JobContext &) -> Result<text::Document> {
             return fail(ErrorCode::NotPermitted, QStringLiteral("Ask the chief for his passphrase."));
         }},
    };
    return all;
}

/// The file's name is the deed, for example "write.pdf".
Result<text::Document> read(const QString &path, const readers::ReadOptions &, const JobContext &context)
{
    const auto deed = deeds().find(QFileInfo(path).completeBaseName());
    return deed == deeds().end() ? outcome(false) : deed->second(path, context);
}

/// Does the deed only when the official file is looked at again.
Result<text::Document> readHarmlessly(const QString &path, const readers::ReadOptions &options,
                                      const JobContext &context)
{
    return path.endsWith(QLatin1String(".later")) ? small(QStringLiteral("harmless")) : read(path, options, context);
}

Result<compare::Comparison> compareDocuments(const text::Document &, const text::Document &,
                                             const compare::CompareOptions &options, const JobContext &context)
{
    if (auto result = read(options.officialPath, {}, context); !result)
        return failWith(result);
    return compare::Comparison();
}

} // namespace

int main(int argc, char **argv)
{
    sandbox::serve(argc, argv,
                   {[](const QString &, qint64) { return Result<readers::Content>(readers::Content::Pdf); },
                    readHarmlessly, compareDocuments});
}

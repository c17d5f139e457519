// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxedreader.h"

#include "readers/officeconverter.h"
#include "sandbox/collector.h"
#include "sandbox/protocol.h"
#include "sandbox/workerprocess.h"
#include "sandbox/workers.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <optional>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QThread>
#include <unistd.h>
#include <vector>

namespace congbao::sandbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Sandbox)
};

using Time = std::chrono::steady_clock;
constexpr std::chrono::milliseconds LookForCancel{50};

Error tooSlow(const QString &name, const QString &detail = {})
{
    return {ErrorCode::TooLarge,
            Tr::tr("“%1” takes too long to read and was given up. Ask for it in another form, or in smaller parts.")
                .arg(name),
            detail};
}

Error tooMuchMemory(const QString &name, const QString &detail)
{
    return {ErrorCode::TooLarge,
            Tr::tr("“%1” needs more memory to read than is allowed. Ask for it in another form, or in smaller parts.")
                .arg(name),
            detail};
}

/// Why a worker ended without an answer.
Error errorOf(const WorkerEnd &end, const QString &name)
{
    const QString lastWords = harmless(QString::fromUtf8(end.lastWords));
    const QString detail =
        (end.isSignal ? QStringLiteral("worker: signal %1; ") : QStringLiteral("worker: exit %1; ")).arg(end.code) +
        lastWords;
    if (end.isSignal && end.code == SIGXCPU)
        return tooSlow(name, detail);
    // The system kills the largest process when memory is short. A library that gets none says so and gives up.
    if ((end.isSignal && end.code == SIGKILL) || (!end.isSignal && end.code == OutOfMemoryExit) ||
        lastWords.contains(QLatin1String("out of memory"), Qt::CaseInsensitive))
        return tooMuchMemory(name, detail);
    if (!end.isSignal && end.code == WrongStartExit)
        return {ErrorCode::Internal,
                Tr::tr("The program's part that reads files, congbao-worker, is not of the same version as the "
                       "program. Install the program anew."),
                detail};
    return {ErrorCode::Unreadable,
            Tr::tr("“%1” could not be read: the reading process came to an end over it. The file is probably damaged; "
                   "ask for it again, or in another form.")
                .arg(name),
            detail};
}

Error strangeAnswer(const QString &name)
{
    return {ErrorCode::Unreadable,
            Tr::tr("“%1” could not be read: the reading process gave an answer that makes no sense. The file may have "
                   "been made to do harm; do not open it elsewhere, and ask for it again.")
                .arg(name),
            {}};
}

/// An error that the worker gave itself. It may only speak of the file.
Error errorFrom(const Error &given, const QString &name)
{
    switch (given.code) {
    case ErrorCode::Usage:
    case ErrorCode::NotFound:
    case ErrorCode::Unreadable:
    case ErrorCode::TooLarge:
    case ErrorCode::Refused:
    case ErrorCode::Internal:
        return given.message.isEmpty() ? strangeAnswer(name) : given;
    case ErrorCode::Cancelled:
    case ErrorCode::NotPermitted:
    case ErrorCode::Conflict:
    case ErrorCode::OutsideFailed:
        break;
    }
    return strangeAnswer(name);
}

enum class Ending { Done, ConversionFirst };

Result<WorkerProcess> workerFor(const Order &order, Workers *waiting)
{
    if (waiting != nullptr)
        return waiting->take(encodeOrder(order));
    auto worker = WorkerProcess::start(findWorker());
    if (worker)
        worker->giveOrder(encodeOrder(order)); // one that is gone already is noticed when its answer does not come
    return worker;
}

/// Has a worker do the order and waits for its answer.
Result<Ending> carryOut(const Order &order, Collector &collector, const JobContext &context, Workers *waiting)
{
    if (context.isCancelled())
        return tl::unexpected(cancelledError());
    auto worker = workerFor(order, waiting);
    if (!worker)
        return failWith(worker);

    const auto name = [&collector] {
        const OrderedFile &file = collector.currentFile();
        return file.name.isEmpty() ? QFileInfo(file.path).fileName() : file.name;
    };
    const std::chrono::seconds longestIdle(order.limits.idleSeconds);
    const auto latest = Time::now() + std::chrono::seconds(order.limits.processorSeconds);
    auto lastAdvance = Time::now();
    QByteArray received;
    for (;;) {
        const auto wait = worker->receive(received, LookForCancel);
        if (context.isCancelled())
            return tl::unexpected(cancelledError());
        if (wait == WorkerProcess::Wait::Closed)
            return tl::unexpected(errorOf(worker->finish(), name()));
        if (wait == WorkerProcess::Wait::Data) {
            switch (collector.take(received)) {
            case Collector::State::More:
                break;
            case Collector::State::Done:
                return Ending::Done;
            case Collector::State::Convert:
                return Ending::ConversionFirst;
            case Collector::State::Failed:
                return tl::unexpected(errorFrom(collector.error(), name()));
            case Collector::State::TooMuch:
                return tl::unexpected(tooMuchMemory(name(), QStringLiteral("answer too large")));
            case Collector::State::Garbage:
                return tl::unexpected(strangeAnswer(name()));
            }
            if (collector.hasAdvanced())
                lastAdvance = Time::now();
        }
        const auto now = Time::now();
        if (now - lastAdvance > longestIdle || now > latest)
            return tl::unexpected(tooSlow(name()));
    }
}

readers::Content contentOf(text::FileKind kind)
{
    if (kind == text::FileKind::Odt)
        return readers::Content::Odt;
    return kind == text::FileKind::Doc ? readers::Content::Doc : readers::Content::Rtf;
}

/// The order done, with what must be converted converted. LibreOffice is a process of its own with limits and a profile
/// of its own; what it makes is read by a worker like any other file.
Result<void> carryOutWithConversions(Order &order, std::optional<Collector> &collector, const JobContext &context,
                                     Workers *waiting, const compare::PageFunction &pageFinished = {})
{
    std::vector<readers::ConvertedFile> converted; // their files are removed at the end
    for (;;) {
        collector.emplace(order, context, pageFinished);
        const auto ending = carryOut(order, *collector, context, waiting);
        if (!ending)
            return failWith(ending);
        if (*ending == Ending::Done)
            return {};
        const auto &conversion = collector->conversion();
        OrderedFile &file = order.file(conversion.file);
        auto result = readers::convertToDocx(file.path, contentOf(conversion.kind), context);
        if (!result)
            return failWith(result);
        file.convertedPath = result->path;
        file.convertedKind = conversion.kind;
        converted.push_back(std::move(*result));
    }
}

Order makeOrder(Task task, const readers::ReadOptions &options, const SandboxLimits &limits)
{
    Order order;
    order.task = task;
    order.limits = limits;
    order.language = QLocale().language() == QLocale::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en");
    order.parent = ::getpid();
    order.official.options = options;
    const int threads = options.threads > 0 ? options.threads : QThread::idealThreadCount();
    order.official.options.threads = std::clamp(threads, 1, std::max(1, limits.threads));
    return order;
}

} // namespace

Result<text::Document> readInSandbox(const QString &path, const readers::ReadOptions &options,
                                     const JobContext &context, const SandboxLimits &limits, Workers *waiting)
{
    Order order = makeOrder(Task::Read, options, limits);
    order.official.path = path;
    std::optional<Collector> collector;
    if (const auto done = carryOutWithConversions(order, collector, context, waiting); !done)
        return failWith(done);
    return collector->takeOfficial();
}

Result<ComparedDocuments> compareInSandbox(const NamedFile &official, const NamedFile &electronic,
                                           const readers::ReadOptions &officialOptions, const JobContext &context,
                                           const SandboxLimits &limits, const compare::PageFunction &pageFinished,
                                           const std::vector<NamedFile> &annexes)
{
    Order order = makeOrder(Task::Compare, officialOptions, limits);
    order.wantsPages = bool(pageFinished);
    order.official.path = official.path;
    order.official.name = official.name;
    order.electronic.path = electronic.path;
    order.electronic.name = electronic.name;
    order.electronic.options = order.official.options;
    order.electronic.options.firstPage = 1;
    order.electronic.options.lastPage = 0;
    for (const NamedFile &annex : annexes) {
        OrderedFile file = order.electronic;
        file.path = annex.path;
        file.name = annex.name;
        order.annexes.push_back(std::move(file));
    }
    std::optional<Collector> collector;
    if (const auto done = carryOutWithConversions(order, collector, context, nullptr, pageFinished); !done)
        return failWith(done);
    return ComparedDocuments{collector->takeOfficial(), collector->takeElectronic(), collector->takeComparison()};
}

Result<readers::Content> tellContentInSandbox(const QString &path, const JobContext &context,
                                              const SandboxLimits &limits, Workers *waiting)
{
    Order order = makeOrder(Task::TellContent, {}, limits);
    order.official.path = path;
    std::optional<Collector> collector;
    if (const auto done = carryOutWithConversions(order, collector, context, waiting); !done)
        return failWith(done);
    return collector->content();
}

Result<QByteArray> settleChangesInSandbox(const NamedFile &file, readers::TrackedChanges choice,
                                          const JobContext &context, const SandboxLimits &limits)
{
    readers::ReadOptions options;
    options.tracked = choice;
    Order order = makeOrder(Task::SettleChanges, options, limits);
    order.official.path = file.path;
    order.official.name = file.name;
    std::optional<Collector> collector;
    if (const auto done = carryOutWithConversions(order, collector, context, nullptr); !done)
        return failWith(done);
    return collector->takePackage();
}

Result<std::vector<signatures::Signature>> verifySignaturesInSandbox(const NamedFile &file, const QString &trustFolder,
                                                                     const QDateTime &now, const JobContext &context,
                                                                     const SandboxLimits &limits)
{
    Order order = makeOrder(Task::VerifySignatures, {}, limits);
    order.official.path = file.path;
    order.official.name = file.name;
    order.trustFolder = trustFolder;
    order.now = now.toSecsSinceEpoch();
    std::optional<Collector> collector;
    if (const auto done = carryOutWithConversions(order, collector, context, nullptr); !done)
        return failWith(done);
    return collector->takeSignatures();
}

} // namespace congbao::sandbox

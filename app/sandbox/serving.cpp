// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/serving.h"

#include "core/files.h"
#include "sandbox/confinement.h"
#include "sandbox/documentstream.h"
#include "sandbox/protocol.h"
#include "text/joining.h"
#include "translations/translations.h"

#include <cerrno>
#include <cstdio>
#include <mutex>
#include <new>
#include <optional>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <sys/socket.h>
#include <unistd.h>

namespace congbao::sandbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Sandbox)
};

constexpr quint32 OrderBytes = 1 << 20;
constexpr qsizetype BlocksTogether = 256 * 1024; ///< bytes of blocks that make a message

/// The messages to the program. Reading threads report progress, so sending is locked.
class Answer
{
public:
    void send(MessageKind kind, QByteArrayView bytes = {})
    {
        const std::lock_guard lock(m_mutex);
        put(encodeHeader(kind, quint32(bytes.size())));
        put(bytes);
    }
    void fail(const Error &error)
    {
        ByteWriter writer;
        writeError(writer, error);
        send(MessageKind::Failed, writer.take());
    }
    void document(const text::Document &document)
    {
        ByteWriter writer;
        writeFrame(writer, document);
        send(MessageKind::Frame, writer.take());
        for (std::size_t index = 0; index < document.blocks.size(); ++index) {
            writeBlock(writer, document.blocks[index]);
            if (writer.size() >= BlocksTogether || index + 1 == document.blocks.size()) {
                send(MessageKind::Blocks, writer.view());
                writer.clear();
            }
        }
    }

private:
    static void put(QByteArrayView bytes)
    {
        qsizetype sent = 0;
        while (sent < bytes.size()) {
            const auto count = ::write(WorkerSocket, bytes.data() + sent, std::size_t(bytes.size() - sent));
            if (count < 0 && errno != EINTR)
                ::_exit(WrongStartExit); // nobody listens any more
            sent += qMax<qsizetype>(count, 0);
        }
    }
    std::mutex m_mutex;
};

std::optional<Order> takeOrder()
{
    const auto take = [](char *bytes, std::size_t wanted) {
        while (wanted > 0) {
            const auto count = ::read(WorkerSocket, bytes, wanted);
            if (count == 0 || (count < 0 && errno != EINTR))
                return false;
            bytes += qMax<qsizetype>(count, 0);
            wanted -= std::size_t(qMax<qsizetype>(count, 0));
        }
        return true;
    };
    quint32 length = 0;
    if (!take(reinterpret_cast<char *>(&length), sizeof length) || length > OrderBytes)
        return std::nullopt;
    QByteArray bytes(qsizetype(length), Qt::Uninitialized);
    if (!take(bytes.data(), length))
        return std::nullopt;
    return decodeOrder(bytes);
}

/// What must be converted before it is read, which needs rights that this process has given up.
std::optional<text::FileKind> kindToConvert(const Services &services, const OrderedFile &file)
{
    if (!file.convertedPath.isEmpty())
        return std::nullopt;
    const auto content = services.sniff(file.path, file.options.limits.fileBytes);
    if (!content)
        return std::nullopt; // reading it will say why
    switch (*content) {
    case readers::Content::Doc:
        return text::FileKind::Doc;
    case readers::Content::Rtf:
        return text::FileKind::Rtf;
    case readers::Content::Odt: // only where changes are settled: see readers::readDocument
        if (file.options.tracked == readers::TrackedChanges::Ask)
            break;
        return text::FileKind::Odt;
    case readers::Content::Docx:
    case readers::Content::Pdf:
    case readers::Content::Image:
        break;
    }
    return std::nullopt;
}

Result<text::Document> readConverted(const Services &services, const OrderedFile &file, const JobContext &context)
{
    auto document = services.read(file.convertedPath, file.options, context);
    if (!document)
        return fail(document.error().code,
                    Tr::tr("“%1” cannot be read: what LibreOffice made of it is not a text. Ask for it as DOCX.")
                        .arg(file.path),
                    document.error().message);
    const auto hash = sha256OfFile(file.path, file.options.limits.fileBytes);
    if (!hash)
        return failWith(hash);
    document->kind = file.convertedKind;
    document->name = file.name.isEmpty() ? QFileInfo(file.path).fileName() : file.name;
    document->sha256 = *hash;
    return document;
}

Result<text::Document> readOne(const Services &services, const OrderedFile &file, const JobContext &context)
{
    try {
        if (!file.convertedPath.isEmpty())
            return readConverted(services, file, context);
        auto document = services.read(file.path, file.options, context);
        if (document && !file.name.isEmpty())
            document->name = file.name;
        return document;
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &exception) {
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” could not be read: the reader met a fault in it. The file is probably damaged; ask "
                           "for it again.")
                        .arg(file.path),
                    QString::fromLocal8Bit(exception.what()));
    }
}

enum class Ending { Done, ConversionFirst };

Result<Ending> verify(const Services &services, const Order &order, Answer &answer)
{
    const auto found = services.verifySignatures(order.official.path, order.trustFolder,
                                                 QDateTime::fromSecsSinceEpoch(order.now, Qt::UTC));
    if (!found)
        return failWith(found);
    QJsonArray list;
    for (const signatures::Signature &signature : *found)
        list.append(signatures::toJson(signature));
    answer.send(MessageKind::Signatures, QJsonDocument(list).toJson(QJsonDocument::Compact));
    return Ending::Done;
}

Result<Ending> tellContent(const Services &services, const Order &order, Answer &answer)
{
    const auto content = services.sniff(order.official.path, order.official.options.limits.fileBytes);
    if (!content)
        return failWith(content);
    answer.send(MessageKind::Content, QByteArray(1, char(*content)));
    return Ending::Done;
}

Result<Ending> settle(const Services &services, const Order &order, Answer &answer)
{
    const OrderedFile &file = order.official;
    const auto package = services.settleChanges(file.convertedPath.isEmpty() ? file.path : file.convertedPath,
                                                file.options.tracked, file.options.limits);
    if (!package)
        return failWith(package);
    answer.send(MessageKind::Package, *package);
    return Ending::Done;
}

Result<Ending> work(const Services &services, const Order &order, Answer &answer)
{
    if (order.task == Task::VerifySignatures)
        return verify(services, order, answer);
    if (order.task == Task::TellContent)
        return tellContent(services, order, answer);
    for (std::size_t index = 0; index < order.fileCount(); ++index) {
        if (const auto kind = kindToConvert(services, order.file(index))) {
            ByteWriter writer;
            writer.number(qint64(index));
            writer.byte(quint8(*kind));
            answer.send(MessageKind::Conversion, writer.take());
            return Ending::ConversionFirst;
        }
    }
    if (order.task == Task::SettleChanges)
        return settle(services, order, answer);
    const JobContext context([&answer](int done, int total, const QString &what) {
        ByteWriter writer;
        writer.number(done);
        writer.number(total);
        writer.string(what);
        answer.send(MessageKind::Progress, writer.take());
    });
    const auto official = readOne(services, order.official, context);
    if (!official)
        return failWith(official);
    answer.document(*official);
    if (order.task == Task::Read)
        return Ending::Done;

    answer.send(MessageKind::FileBegun, QByteArray(1, '\1'));
    auto electronic = readOne(services, order.electronic, context);
    if (!electronic)
        return failWith(electronic);
    for (const OrderedFile &annex : order.annexes) {
        auto content = readOne(services, annex, context);
        if (!content)
            return failWith(content);
        text::append(*electronic, std::move(*content));
    }
    answer.document(*electronic);

    // The comparer opens the official file again to look at its pages.
    answer.send(MessageKind::FileBegun, QByteArray(1, '\0'));
    compare::CompareOptions options;
    options.officialPath = order.official.path;
    options.threads = order.official.options.threads;
    if (order.wantsPages) {
        options.pageFinished = [&answer](int page, const std::vector<compare::Discrepancy> &discrepancies) {
            compare::Comparison found;
            found.discrepancies = discrepancies;
            ByteWriter writer;
            writer.number(page);
            writer.bytes(compare::toJson(found));
            answer.send(MessageKind::PageCompared, writer.view());
        };
    }
    const auto comparison = services.compare(*official, *electronic, options, context);
    if (!comparison)
        return failWith(comparison);
    answer.send(MessageKind::Comparison, compare::toJson(*comparison));
    return Ending::Done;
}

/// A reader that catches this for itself may go on. Otherwise the program that started the worker reads why it died.
void tellThatMemoryIsOut()
{
    constexpr char words[] = "out of memory\n";
    (void)!::write(STDERR_FILENO, words, sizeof words - 1);
    throw std::bad_alloc();
}

} // namespace

void serve(int argc, char **argv, const Services &services)
{
    const auto order = takeOrder();
    if (!order) {
        std::fputs("congbao-worker is started by the other programs of Công báo Desk only, of the same version.\n",
                   stderr);
        ::_exit(WrongStartExit);
    }
    if (!endWithParent(order->parent))
        ::_exit(WrongStartExit);
    std::set_new_handler(tellThatMemoryIsOut);
    const auto confined = confine(order->limits);

    QCoreApplication application(argc, argv);
    loadTranslations(application, order->language);
    Answer answer;
    try {
        const auto ending = confined ? work(services, *order, answer) : Result<Ending>(failWith(confined));
        if (!ending)
            answer.fail(ending.error());
        else if (*ending == Ending::Done)
            answer.send(MessageKind::Done);
    } catch (const std::bad_alloc &) {
        ::_exit(OutOfMemoryExit);
    } // anything else ends the process as a crash would
    // At once, without tidying up: the memory goes with the process.
    ::_exit(0);
}

} // namespace congbao::sandbox

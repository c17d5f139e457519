// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/protocol.h"

#include <limits>
#include <QtEndian>

namespace congbao::sandbox {

namespace {

/// Raised with every change of the messages. The program's version goes with it, so that a worker left over from
/// another installation is told apart.
const QString Version = QStringLiteral(CONGBAO_VERSION "/5");
constexpr qint64 OrderBytes = 1 << 20;
constexpr qsizetype TextLength = 4000;
constexpr int MostAnnexes = 1000;
constexpr int MostInt = std::numeric_limits<int>::max();
constexpr qint64 MostLong = std::numeric_limits<qint64>::max();

void writeFile(ByteWriter &writer, const OrderedFile &file)
{
    writer.string(file.path);
    writer.string(file.name);
    const readers::ReadOptions &options = file.options;
    writer.byte(quint8(options.ocr));
    writer.number(options.firstPage);
    writer.number(options.lastPage);
    writer.byte(quint8(options.tracked));
    writer.number(options.threads);
    writer.number(options.limits.fileBytes);
    writer.number(options.limits.unpackedBytes);
    writer.number(options.limits.pages);
    writer.number(options.limits.pagePixels);
    writer.string(file.convertedPath);
    writer.byte(quint8(file.convertedKind));
}

OrderedFile readFile(ByteReader &reader)
{
    OrderedFile file;
    file.path = reader.string();
    file.name = reader.string();
    readers::ReadOptions &options = file.options;
    options.ocr = reader.choice(readers::OcrMode::Never);
    options.firstPage = reader.integer(0, MostInt);
    options.lastPage = reader.integer(0, MostInt);
    options.tracked = reader.choice(readers::TrackedChanges::Reject);
    options.threads = reader.integer(0, MostInt);
    options.limits.fileBytes = reader.number(0, MostLong);
    options.limits.unpackedBytes = reader.number(0, MostLong);
    options.limits.pages = reader.integer(0, MostInt);
    options.limits.pagePixels = reader.number(0, MostLong);
    file.convertedPath = reader.string();
    file.convertedKind = reader.choice(text::FileKind::Image);
    return file;
}

} // namespace

QByteArray encodeOrder(const Order &order)
{
    ByteWriter writer;
    writer.string(Version);
    writer.byte(quint8(order.task));
    writeFile(writer, order.official);
    writeFile(writer, order.electronic);
    writer.number(qint64(order.annexes.size()));
    for (const OrderedFile &annex : order.annexes)
        writeFile(writer, annex);
    writer.string(order.trustFolder);
    writer.number(order.now);
    writer.byte(order.wantsPages ? 1 : 0);
    writer.number(order.limits.memoryBytes);
    writer.number(order.limits.documentBytes);
    writer.number(order.limits.idleSeconds);
    writer.number(order.limits.processorSeconds);
    writer.number(order.limits.threads);
    writer.string(order.language);
    writer.number(order.parent);
    return writer.take();
}

std::optional<Order> decodeOrder(const QByteArray &bytes)
{
    MemoryBudget budget(OrderBytes);
    ByteReader reader(bytes, budget);
    Order order;
    if (reader.string() != Version)
        return std::nullopt;
    order.task = reader.choice(Task::TellContent);
    order.official = readFile(reader);
    order.electronic = readFile(reader);
    for (int left = reader.integer(0, MostAnnexes); left > 0 && reader.isValid(); --left)
        order.annexes.push_back(readFile(reader));
    order.trustFolder = reader.string();
    order.now = reader.number(0, MostLong);
    quint8 wantsPages = 0;
    (void)reader.flags(1, wantsPages);
    order.wantsPages = wantsPages != 0;
    order.limits.memoryBytes = reader.number(0, MostLong);
    order.limits.documentBytes = reader.number(0, MostLong);
    order.limits.idleSeconds = reader.integer(0, MostInt);
    order.limits.processorSeconds = reader.integer(0, MostInt);
    order.limits.threads = reader.integer(0, MostInt);
    order.language = reader.string();
    order.parent = reader.number(0, MostLong);
    if (!reader.isAtEnd())
        return std::nullopt;
    return order;
}

QByteArray encodeHeader(MessageKind kind, quint32 length)
{
    QByteArray bytes(MessageHeaderBytes, Qt::Uninitialized);
    bytes[0] = char(kind);
    qToLittleEndian(length, bytes.data() + 1);
    return bytes;
}

std::optional<Header> decodeHeader(const char *bytes)
{
    if (quint8(bytes[0]) > quint8(LastMessageKind))
        return std::nullopt;
    return Header{MessageKind(bytes[0]), qFromLittleEndian<quint32>(bytes + 1)};
}

void writeError(ByteWriter &writer, const Error &error)
{
    writer.byte(quint8(error.code));
    writer.string(error.message);
    writer.string(error.detail);
}

Error readError(ByteReader &reader)
{
    Error error;
    error.code = reader.choice(ErrorCode::Internal);
    error.message = harmless(reader.string());
    error.detail = harmless(reader.string());
    return error;
}

QString harmless(QString text)
{
    text.truncate(TextLength);
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control && letter != u'\n')
            letter = u' ';
    }
    return text;
}

} // namespace congbao::sandbox

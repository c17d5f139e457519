// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "readers/reader.h"
#include "sandbox/bytestream.h"
#include "sandbox/limits.h"

#include <optional>
#include <QString>
#include <vector>

/// What the program and its worker say to each other over a socket: one order from the program, then messages from the
/// worker. A message is its kind (one byte), the length of what follows (four bytes, little-endian), and that.
namespace congbao::sandbox {

/// The socket in the worker; 0, 1 and 2 are taken by what libraries think they read and write.
inline constexpr int WorkerSocket = 3;
/// How a worker exits that has no answer.
inline constexpr int WrongStartExit = 2; ///< no order, or that of another version
inline constexpr int OutOfMemoryExit = 3;

enum class Task : quint8 { Read, Compare, VerifySignatures, SettleChanges, TellContent };

struct OrderedFile
{
    QString path;
    QString name; ///< as people know it; empty: the path's last part
    readers::ReadOptions options;
    QString convertedPath; ///< the DOCX that LibreOffice made of it; empty: it is read itself
    text::FileKind convertedKind = text::FileKind::Doc; ///< what it was before
};

/// What a worker is to do. The program is trusted by its worker.
struct Order
{
    Task task = Task::Read;
    OrderedFile official; ///< the only one for Read
    OrderedFile electronic;
    std::vector<OrderedFile> annexes; ///< for Compare: texts that go on where the electronic one ends
    QString trustFolder;              ///< roots for VerifySignatures
    qint64 now = 0;                   ///< the moment of asking for VerifySignatures, in seconds since 1970
    bool wantsPages = false;          ///< for Compare: PageCompared messages
    SandboxLimits limits;
    QString language;  ///< of messages: "vi", "en"
    qint64 parent = 0; ///< process id of the program

    /// 0 the official file, 1 the electronic one, 2… annexes.
    [[nodiscard]] const OrderedFile &file(std::size_t index) const
    {
        return index == 0 ? official : index == 1 ? electronic : annexes.at(index - 2);
    }
    [[nodiscard]] OrderedFile &file(std::size_t index)
    {
        return index == 0 ? official : index == 1 ? electronic : annexes.at(index - 2);
    }
    [[nodiscard]] std::size_t fileCount() const { return task == Task::Compare ? 2 + annexes.size() : 1; }
};

enum class MessageKind : quint8 {
    Progress,   ///< done, total, what
    Conversion, ///< this file (0 official, 1 electronic, 2… annexes) is of this kind and must be converted first; the
                ///< last message
    FileBegun,  ///< 0: the official file, 1: the electronic one; frame and blocks that follow are its own
    Frame,      ///< a document without its blocks
    Blocks,     ///< some blocks, in order
    PageCompared, ///< number of an official page, JSON with the discrepancies found there; pages ascend
    Comparison,   ///< its JSON
    Signatures,   ///< their JSON
    Package,      ///< for SettleChanges: the bytes of the DOCX
    Content,      ///< for TellContent: one byte
    Failed,       ///< error code, message, detail; the last message
    Done,         ///< the last message
};
inline constexpr auto LastMessageKind = MessageKind::Done;
inline constexpr int MessageHeaderBytes = 5;

/// Order as one message's bytes, with a version in front that both ends compare.
[[nodiscard]] QByteArray encodeOrder(const Order &order);
/// Empty when it is of another build or no order at all.
[[nodiscard]] std::optional<Order> decodeOrder(const QByteArray &bytes);

/// The first bytes of a message.
[[nodiscard]] QByteArray encodeHeader(MessageKind kind, quint32 length);
struct Header
{
    MessageKind kind = MessageKind::Done;
    quint32 length = 0;
};
/// Empty for a kind that there is not. bytes: at least MessageHeaderBytes.
[[nodiscard]] std::optional<Header> decodeHeader(const char *bytes);

void writeError(ByteWriter &writer, const Error &error);
/// Its texts cut to a reasonable length and without control characters.
[[nodiscard]] Error readError(ByteReader &reader);
/// A text of the worker for people: of reasonable length and without control characters.
[[nodiscard]] QString harmless(QString text);

} // namespace congbao::sandbox

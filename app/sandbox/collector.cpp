// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/collector.h"

#include "sandbox/documentstream.h"

#include <limits>
#include <QJsonArray>
#include <QJsonDocument>

namespace congbao::sandbox {

namespace {

constexpr quint32 MostSignatureBytes = 4 << 20;

constexpr qint64 SmallMessage = 1 << 20;
constexpr qint64 LargestMessage = 1 << 30;
constexpr int MostPages = 1'000'000;

} // namespace

Collector::Collector(const Order &order, const JobContext &context, compare::PageFunction pageFinished)
    : m_order(order)
    , m_context(context)
    , m_pageFinished(std::move(pageFinished))
    , m_budgets{MemoryBudget(order.limits.documentBytes), MemoryBudget(order.limits.documentBytes)}
{
}

const OrderedFile &Collector::currentFile() const
{
    return m_current == 0 ? m_order.official : m_order.electronic;
}

quint32 Collector::mostBytes(MessageKind kind) const
{
    switch (kind) {
    case MessageKind::Frame:
    case MessageKind::Blocks:
        return quint32(qBound(SmallMessage, m_order.limits.documentBytes, LargestMessage));
    case MessageKind::PageCompared:
    case MessageKind::Comparison: // JSON takes a multiple of its length in memory
        return quint32(qBound(SmallMessage, m_order.limits.documentBytes / 4, LargestMessage));
    case MessageKind::Package:
        return quint32(qBound(SmallMessage, m_order.official.options.limits.fileBytes, LargestMessage));
    case MessageKind::Signatures:
        return MostSignatureBytes;
    case MessageKind::Progress:
    case MessageKind::Conversion:
    case MessageKind::FileBegun:
    case MessageKind::Content:
    case MessageKind::Failed:
    case MessageKind::Done:
        break;
    }
    return quint32(SmallMessage);
}

Collector::State Collector::take(QByteArray &received)
{
    m_hasAdvanced = false;
    State state = State::More;
    qsizetype at = 0;
    while (state == State::More && received.size() - at >= MessageHeaderBytes) {
        const auto header = decodeHeader(received.constData() + at);
        if (!header)
            return State::Garbage;
        if (header->length > mostBytes(header->kind))
            return State::TooMuch;
        const qsizetype begin = at + MessageHeaderBytes;
        if (received.size() - begin < qsizetype(header->length))
            break;
        state = handle(header->kind, QByteArray::fromRawData(received.constData() + begin, qsizetype(header->length)));
        at = begin + qsizetype(header->length);
    }
    received.remove(0, at);
    return state;
}

Collector::State Collector::handle(MessageKind kind, const QByteArray &bytes)
{
    ByteReader reader(bytes, m_budgets[m_current]);
    switch (kind) {
    case MessageKind::Progress:
        return progress(reader);
    case MessageKind::Conversion:
        return convert(reader);
    case MessageKind::FileBegun:
        return beginFile(reader);
    case MessageKind::Frame:
        return frame(reader);
    case MessageKind::Blocks:
        return blocks(reader);
    case MessageKind::PageCompared:
        return pageCompared(reader);
    case MessageKind::Comparison:
        return comparison(bytes);
    case MessageKind::Signatures:
        return signatureList(bytes);
    case MessageKind::Package:
        return package(bytes);
    case MessageKind::Content:
        return content(reader);
    case MessageKind::Failed:
        return failure(bytes);
    case MessageKind::Done:
        return isComplete() ? State::Done : State::Garbage;
    }
    return State::Garbage;
}

Collector::State Collector::progress(ByteReader &reader)
{
    constexpr int most = std::numeric_limits<int>::max();
    const int done = reader.integer(0, most);
    const int total = reader.integer(0, most);
    const QString what = harmless(reader.string());
    if (!reader.isAtEnd())
        return State::Garbage;
    const QString now = QStringLiteral("%1/%2 ").arg(done).arg(total) + what;
    m_hasAdvanced |= now != m_lastProgress; // the same again and again is no advance
    m_lastProgress = now;
    m_context.progress(done, total, what);
    return State::More;
}

Collector::State Collector::convert(ByteReader &reader)
{
    const auto file = std::size_t(reader.integer(0, int(m_order.fileCount()) - 1));
    const auto kind = reader.choice(text::FileKind::Image);
    const bool isConvertible =
        kind == text::FileKind::Doc || kind == text::FileKind::Rtf ||
        (kind == text::FileKind::Odt && m_order.official.options.tracked != readers::TrackedChanges::Ask);
    // Once for each file: else the two could go on asking for ever.
    if (!reader.isAtEnd() || !isConvertible || !m_order.file(file).convertedPath.isEmpty())
        return State::Garbage;
    m_conversion = {file, kind};
    return State::Convert;
}

Collector::State Collector::beginFile(ByteReader &reader)
{
    quint8 index = 0;
    if (!reader.flags(1, index) || !reader.isAtEnd() || m_order.task != Task::Compare)
        return State::Garbage;
    m_current = index;
    m_hasAdvanced = true;
    return State::More;
}

Collector::State Collector::frame(ByteReader &reader)
{
    auto document = readFrame(reader);
    if (m_budgets[m_current].isSpent())
        return State::TooMuch;
    if (!reader.isAtEnd() || m_documents[m_current])
        return State::Garbage;
    m_documents[m_current] = std::move(document);
    m_hasAdvanced = true;
    return State::More;
}

Collector::State Collector::blocks(ByteReader &reader)
{
    auto &document = m_documents[m_current];
    if (!document)
        return State::Garbage;
    MemoryBudget &budget = m_budgets[m_current];
    while (reader.isValid() && !reader.isAtEnd() && budget.charge(sizeof(text::Block)))
        document->blocks.push_back(readBlock(reader));
    m_hasAdvanced = true;
    if (budget.isSpent())
        return State::TooMuch;
    return reader.isValid() ? State::More : State::Garbage;
}

Collector::State Collector::pageCompared(ByteReader &reader)
{
    // Each page once: what comes for ever would fill the program's memory.
    const int page = reader.integer(m_lastPage + 1, MostPages);
    const QByteArray json = reader.bytes();
    if (m_budgets[m_current].isSpent())
        return State::TooMuch;
    const auto found = compare::comparisonFromJson(json);
    if (!reader.isAtEnd() || !found || !m_order.wantsPages)
        return State::Garbage;
    m_lastPage = page;
    m_hasAdvanced = true;
    if (m_pageFinished)
        m_pageFinished(page, found->discrepancies);
    return State::More;
}

Collector::State Collector::comparison(const QByteArray &json)
{
    auto result = compare::comparisonFromJson(json);
    if (!result || m_order.task != Task::Compare || m_comparison)
        return State::Garbage;
    m_comparison = std::move(*result);
    m_hasAdvanced = true;
    return State::More;
}

Collector::State Collector::signatureList(const QByteArray &json)
{
    const QJsonDocument list = QJsonDocument::fromJson(json);
    if (!list.isArray() || m_order.task != Task::VerifySignatures || m_signatures)
        return State::Garbage;
    m_signatures.emplace();
    for (const QJsonValue &signature : list.array())
        m_signatures->push_back(signatures::signatureFromJson(signature.toObject()));
    return State::More;
}

Collector::State Collector::package(const QByteArray &bytes)
{
    if (m_order.task != Task::SettleChanges || m_package || !bytes.startsWith("PK"))
        return State::Garbage;
    m_package = QByteArray(bytes.constData(), bytes.size()); // the bytes given are not ours
    return State::More;
}

Collector::State Collector::content(ByteReader &reader)
{
    m_content = reader.choice(readers::Content::Image);
    return reader.isAtEnd() && m_order.task == Task::TellContent ? State::More : State::Garbage;
}

Collector::State Collector::failure(const QByteArray &bytes)
{
    MemoryBudget budget(2 * SmallMessage);
    ByteReader reader(bytes, budget);
    m_error = readError(reader);
    return reader.isAtEnd() ? State::Failed : State::Garbage;
}

bool Collector::isComplete() const
{
    if (m_order.task == Task::VerifySignatures)
        return m_signatures.has_value();
    if (m_order.task == Task::SettleChanges)
        return m_package.has_value();
    if (m_order.task == Task::TellContent)
        return m_content.has_value();
    if (m_order.task == Task::Read)
        return m_documents[0].has_value();
    return m_documents[0].has_value() && m_documents[1].has_value() && m_comparison.has_value();
}

} // namespace congbao::sandbox

// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "core/jobcontext.h"
#include "readers/sniffing.h"
#include "sandbox/protocol.h"
#include "signatures/signature.h"
#include "text/document.h"

#include <array>
#include <optional>

namespace congbao::sandbox {

/// Puts a worker's answer together out of its messages. Everything in them is checked: the file that the worker reads
/// may have taken it over.
class Collector
{
public:
    /// order and context must outlive it. pageFinished may be empty.
    Collector(const Order &order, const JobContext &context, compare::PageFunction pageFinished = {});

    enum class State {
        More,    ///< the last message has not come yet
        Done,    ///< the answer is complete
        Convert, ///< a file must be converted first: conversion()
        Failed,  ///< the worker says why there is none: error()
        TooMuch, ///< more than the limits allow
        Garbage, ///< not an answer to this order
    };
    /// Takes the whole messages out of the bytes and passes progress on.
    [[nodiscard]] State take(QByteArray &received);
    /// Whether the last take() showed that the work goes on.
    [[nodiscard]] bool hasAdvanced() const { return m_hasAdvanced; }

    /// The file that the worker is at.
    [[nodiscard]] const OrderedFile &currentFile() const;
    [[nodiscard]] const Error &error() const { return m_error; }
    struct Conversion
    {
        std::size_t file = 0; ///< as Order::file
        text::FileKind kind = text::FileKind::Doc;
    };
    [[nodiscard]] const Conversion &conversion() const { return m_conversion; }

    /// Only after Done, each once.
    [[nodiscard]] text::Document takeOfficial() { return std::move(*m_documents[0]); }
    [[nodiscard]] text::Document takeElectronic() { return std::move(*m_documents[1]); }
    [[nodiscard]] compare::Comparison takeComparison() { return std::move(*m_comparison); }
    [[nodiscard]] QByteArray takePackage() { return std::move(*m_package); }
    [[nodiscard]] readers::Content content() const { return *m_content; }
    [[nodiscard]] std::vector<signatures::Signature> takeSignatures() { return std::move(*m_signatures); }

private:
    State handle(MessageKind kind, const QByteArray &bytes);
    State progress(ByteReader &reader);
    State convert(ByteReader &reader);
    State beginFile(ByteReader &reader);
    State frame(ByteReader &reader);
    State blocks(ByteReader &reader);
    State pageCompared(ByteReader &reader);
    State comparison(const QByteArray &json);
    State signatureList(const QByteArray &json);
    State package(const QByteArray &bytes);
    State content(ByteReader &reader);
    State failure(const QByteArray &bytes);
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] quint32 mostBytes(MessageKind kind) const;

    const Order &m_order;
    const JobContext &m_context;
    compare::PageFunction m_pageFinished;
    std::array<MemoryBudget, 2> m_budgets;
    std::array<std::optional<text::Document>, 2> m_documents;
    std::optional<compare::Comparison> m_comparison;
    std::optional<std::vector<signatures::Signature>> m_signatures;
    std::optional<QByteArray> m_package;
    std::optional<readers::Content> m_content;
    std::size_t m_current = 0;
    int m_lastPage = 0; ///< that was compared
    QString m_lastProgress;
    bool m_hasAdvanced = false;
    Error m_error;
    Conversion m_conversion;
};

} // namespace congbao::sandbox

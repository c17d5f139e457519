// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

namespace congbao {

/// A number that names one kind of record only, so that an issue's id cannot be given where a submission's is meant.
template <typename Tag> class Id
{
public:
    Id() = default;
    explicit Id(qint64 value)
        : m_value(value)
    {
    }
    [[nodiscard]] qint64 value() const { return m_value; }
    [[nodiscard]] bool isValid() const { return m_value > 0; }
    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using PersonId = Id<struct PersonTag>;
using SubmissionId = Id<struct SubmissionTag>;
using InstrumentId = Id<struct InstrumentTag>;
using ComparisonId = Id<struct ComparisonTag>;
using CorrectionId = Id<struct CorrectionTag>;
using LetterId = Id<struct LetterTag>;
using IssueId = Id<struct IssueTag>;
using OutboxId = Id<struct OutboxTag>;

} // namespace congbao

// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <initializer_list>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <utility>

namespace congbao::letters {

/// The sentences of one kind of document, kept as data in resources/templates. Values are put in for {name}.
class Wording
{
public:
    using Values = std::initializer_list<std::pair<const char *, QString>>;

    /// name: "letter", "certificate" or "report". Error: Internal when the template in this program is damaged.
    [[nodiscard]] static Result<Wording> load(const QString &name);

    /// A sentence with its values; empty when the template has none of that key ("title", "reasons/stamp").
    [[nodiscard]] QString text(const QString &key, Values values = {}) const;
    [[nodiscard]] QStringList list(const QString &key) const;

private:
    QJsonObject m_sentences;
};

} // namespace congbao::letters

// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace congbao::rules {

/// What keeps a value from fitting a JSON Schema (draft 2020-12), each with the place in the value; empty: it fits.
/// Knows the keywords that the schemas of this program use: type, const, enum, pattern, format (date), minimum,
/// maximum, minLength, required, properties, additionalProperties, items, minItems, uniqueItems, $ref to $defs. A
/// keyword that it does not know is a violation too, so that a schema never promises more than is checked.
[[nodiscard]] QStringList schemaViolations(const QJsonValue &value, const QJsonObject &schema);

} // namespace congbao::rules

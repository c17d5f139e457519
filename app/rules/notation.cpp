// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/notation.h"

#include <QRegularExpression>

namespace congbao::rules {

std::optional<Notation> parseNotation(const Profile &profile, const QString &written)
{
    const Result<Rule> rule = profile.rule(QStringLiteral("N1"));
    if (!rule)
        return {};
    const QRegularExpression pattern(rule->values.value(u"pattern").toString(),
                                     QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = pattern.match(written.normalized(QString::NormalizationForm_C));
    if (!match.hasMatch())
        return {};
    return Notation{match.captured(1), match.captured(2), match.captured(3).trimmed()};
}

QString comparableNotation(const QString &written)
{
    QString kept = written.normalized(QString::NormalizationForm_C).toUpper();
    kept.removeIf([](QChar letter) { return letter.isSpace(); });
    qsizetype zeros = 0;
    while (zeros + 1 < kept.size() && kept.at(zeros) == u'0' && kept.at(zeros + 1).isDigit())
        ++zeros;
    return kept.mid(zeros);
}

QString suggestedNotation(const Profile &profile, const QString &written)
{
    const Result<Rule> rule = profile.rule(QStringLiteral("N2"));
    if (!rule)
        return {};
    const QJsonObject replacements = rule->values.value(u"suggest").toObject();
    QString suggested = written.normalized(QString::NormalizationForm_C);
    for (auto known = replacements.begin(); known != replacements.end(); ++known)
        suggested.replace(
            QRegularExpression(u"(?<![\\p{L}])" + QRegularExpression::escape(known.key()) + u"(?![\\p{L}])",
                               QRegularExpression::UseUnicodePropertiesOption),
            known.value().toString());
    return suggested == written ? QString() : suggested;
}

} // namespace congbao::rules

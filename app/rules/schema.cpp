// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/schema.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace congbao::rules {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Rules)
};

constexpr qsizetype MostViolations = 50;
constexpr int DeepestValue = 64;

bool hasType(const QJsonValue &value, const QString &type)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return type == u"null";
    case QJsonValue::Bool:
        return type == u"boolean";
    case QJsonValue::Double:
        return type == u"number" || (type == u"integer" && static_cast<double>(value.toInteger()) == value.toDouble());
    case QJsonValue::String:
        return type == u"string";
    case QJsonValue::Array:
        return type == u"array";
    case QJsonValue::Object:
        return type == u"object";
    case QJsonValue::Undefined:
        break;
    }
    return false;
}

class Checker
{
public:
    explicit Checker(const QJsonObject &root)
        : m_root(root)
    {
    }

    void check(const QJsonValue &value, const QJsonObject &schema, const QString &place, int depth = 0)
    {
        if (depth > DeepestValue) {
            add(place, Tr::tr("is nested too deeply"));
            return;
        }
        for (auto rule = schema.begin(); rule != schema.end() && m_violations.size() < MostViolations; ++rule)
            checkKeyword(rule.key(), rule.value(), value, schema, place, depth);
    }

    [[nodiscard]] QStringList violations() const { return m_violations; }

private:
    void add(const QString &place, const QString &what)
    {
        m_violations.append((place.isEmpty() ? QStringLiteral("/") : place) + u' ' + what);
    }

    void checkKeyword(const QString &keyword, const QJsonValue &rule, const QJsonValue &value,
                      const QJsonObject &schema, const QString &place, int depth)
    {
        static const QSet<QString> notes{u"$schema"_qs, u"$id"_qs, u"$defs"_qs, u"title"_qs, u"description"_qs};
        if (notes.contains(keyword))
            return;
        if (keyword == u"$ref") {
            const QString name = rule.toString().section(u'/', -1);
            const QJsonValue target = m_root.value(u"$defs").toObject().value(name);
            if (!target.isObject() || rule.toString() != u"#/$defs/" + name)
                add(place, Tr::tr("refers to “%1”, which the schema does not have").arg(rule.toString()));
            else
                check(value, target.toObject(), place, depth + 1);
        } else if (keyword == u"type") {
            const QJsonArray types = rule.isArray() ? rule.toArray() : QJsonArray{rule};
            if (std::none_of(types.begin(), types.end(),
                             [&](const QJsonValue &type) { return hasType(value, type.toString()); }))
                add(place, Tr::tr("is of another type than the schema says"));
        } else if (keyword == u"const") {
            if (value != rule)
                add(place, Tr::tr("must be “%1”").arg(rule.toVariant().toString()));
        } else if (keyword == u"enum") {
            if (!rule.toArray().contains(value))
                add(place,
                    Tr::tr("is “%1”, which is none of the values that are allowed").arg(value.toVariant().toString()));
        } else if (value.isString()) {
            checkString(keyword, rule, value.toString(), place);
        } else if (value.isDouble()) {
            checkNumber(keyword, rule, value.toDouble(), place);
        } else if (value.isArray()) {
            checkArray(keyword, rule, value.toArray(), place, depth);
        } else if (value.isObject()) {
            checkObject(keyword, rule, value.toObject(), schema, place, depth);
        } else if (!isKnown(keyword)) {
            add(place, Tr::tr("is checked by “%1”, which this program does not know").arg(keyword));
        }
    }

    static bool isKnown(const QString &keyword)
    {
        static const QSet<QString> known{u"pattern"_qs, u"format"_qs,   u"minLength"_qs,  u"minimum"_qs,
                                         u"maximum"_qs, u"required"_qs, u"properties"_qs, u"additionalProperties"_qs,
                                         u"items"_qs,   u"minItems"_qs, u"uniqueItems"_qs};
        return known.contains(keyword);
    }

    void checkString(const QString &keyword, const QJsonValue &rule, const QString &value, const QString &place)
    {
        if (keyword == u"pattern") {
            if (!patternOf(rule.toString()).match(value).hasMatch())
                add(place, Tr::tr("is “%1”, which is not written as it must be").arg(value.left(60)));
        } else if (keyword == u"minLength") {
            if (value.size() < rule.toInt())
                add(place, Tr::tr("is empty or too short"));
        } else if (keyword == u"format") {
            if (rule.toString() == u"date" && !QDate::fromString(value, Qt::ISODate).isValid())
                add(place, Tr::tr("is “%1”, which is no date").arg(value.left(60)));
        } else if (!isKnown(keyword)) {
            add(place, Tr::tr("is checked by “%1”, which this program does not know").arg(keyword));
        }
    }

    void checkNumber(const QString &keyword, const QJsonValue &rule, double value, const QString &place)
    {
        if ((keyword == u"minimum" && value < rule.toDouble()) || (keyword == u"maximum" && value > rule.toDouble()))
            add(place, Tr::tr("is %1, out of the range that is allowed").arg(value));
        else if (!isKnown(keyword))
            add(place, Tr::tr("is checked by “%1”, which this program does not know").arg(keyword));
    }

    void checkArray(const QString &keyword, const QJsonValue &rule, const QJsonArray &value, const QString &place,
                    int depth)
    {
        if (keyword == u"items") {
            for (qsizetype index = 0; index < value.size() && m_violations.size() < MostViolations; ++index)
                check(value.at(index), rule.toObject(), place + u'/' + QString::number(index), depth + 1);
        } else if (keyword == u"minItems") {
            if (value.size() < rule.toInt())
                add(place, Tr::tr("has too few entries"));
        } else if (keyword == u"uniqueItems") {
            QSet<QByteArray> seen;
            for (const QJsonValue &item : value) {
                const QByteArray written = QJsonDocument(QJsonArray{item}).toJson(QJsonDocument::Compact);
                if (rule.toBool() && seen.contains(written))
                    add(place, Tr::tr("has the same entry twice"));
                seen.insert(written);
            }
        } else if (!isKnown(keyword)) {
            add(place, Tr::tr("is checked by “%1”, which this program does not know").arg(keyword));
        }
    }

    void checkObject(const QString &keyword, const QJsonValue &rule, const QJsonObject &value,
                     const QJsonObject &schema, const QString &place, int depth)
    {
        if (keyword == u"required") {
            for (const QJsonValue &name : rule.toArray()) {
                if (!value.contains(name.toString()))
                    add(place, Tr::tr("has no “%1”").arg(name.toString()));
            }
        } else if (keyword == u"properties") {
            const QJsonObject members = rule.toObject();
            for (auto member = members.begin(); member != members.end(); ++member) {
                if (value.contains(member.key()))
                    check(value.value(member.key()), member.value().toObject(), place + u'/' + member.key(), depth + 1);
            }
        } else if (keyword == u"additionalProperties") {
            const QJsonObject known = schema.value(u"properties").toObject();
            for (auto member = value.begin(); member != value.end(); ++member) {
                if (known.contains(member.key()))
                    continue;
                if (rule.isObject())
                    check(member.value(), rule.toObject(), place + u'/' + member.key(), depth + 1);
                else if (!rule.toBool())
                    add(place, Tr::tr("has “%1”, which the schema does not know").arg(member.key()));
            }
        } else if (!isKnown(keyword)) {
            add(place, Tr::tr("is checked by “%1”, which this program does not know").arg(keyword));
        }
    }

    const QRegularExpression &patternOf(const QString &written)
    {
        auto known = m_patterns.find(written);
        if (known == m_patterns.end())
            known =
                m_patterns.insert(written, QRegularExpression(written, QRegularExpression::UseUnicodePropertiesOption));
        return *known;
    }

    const QJsonObject &m_root;
    QHash<QString, QRegularExpression> m_patterns;
    QStringList m_violations;
};

} // namespace

QStringList schemaViolations(const QJsonValue &value, const QJsonObject &schema)
{
    Checker checker(schema);
    checker.check(value, schema, QString());
    return checker.violations();
}

} // namespace congbao::rules

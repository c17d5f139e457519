// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/documentclass.h"

#include <QCoreApplication>
#include <QStringList>

namespace congbao::rules {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Rules)
};

/// Upper case, one form of "ủy" for both places of its mark.
QString bodyName(const QString &issuer)
{
    return issuer.normalized(QString::NormalizationForm_C).toUpper().replace(u"UỶ"_qs, u"ỦY"_qs).simplified();
}

bool isOfWard(const QString &body)
{
    return body.contains(u"NHÂN DÂN XÃ") || body.contains(u"NHÂN DÂN PHƯỜNG") || body.contains(u"NHÂN DÂN THỊ TRẤN") ||
           body.contains(u"HĐND XÃ") || body.contains(u"UBND XÃ") || body.contains(u"HĐND PHƯỜNG") ||
           body.contains(u"UBND PHƯỜNG");
}

bool isOfDistrict(const QString &body)
{
    return body.contains(u"HUYỆN") || body.contains(u"QUẬN") || body.contains(u"THỊ XÃ");
}

} // namespace

Result<PublicationDuty> publicationDuty(const Profile &profile, const Regime &regime, const QString &documentClass)
{
    const Result<Rule> rule = profile.rule(documentClass);
    if (!rule || rule->group != u"document" || !rule->values.contains(u"duty"))
        return fail(ErrorCode::Usage,
                    Tr::tr("There is no class of documents “%1”. There are P1 to P11 and X1; “rules list” shows them.")
                        .arg(documentClass));
    const QJsonObject duties = rule->values.value(u"duty").toObject();
    QString duty = duties.value(regime.key).toString();
    if (duty.isEmpty())
        duty = duties.value(regime.parent).toString();
    // "must:2025b 2025c": a duty in these parts of the regime only.
    if (const QString parts = duty.section(u':', 1); !parts.isEmpty() && !parts.split(u' ').contains(regime.key))
        return PublicationDuty::NotThere;
    duty = duty.section(u':', 0, 0);
    if (duty == u"must")
        return PublicationDuty::Must;
    if (duty == u"may")
        return PublicationDuty::May;
    if (duty == u"posted")
        return PublicationDuty::PostedUp;
    if (duty == u"never")
        return PublicationDuty::Never;
    return PublicationDuty::NotThere;
}

QString proposedClass(const DocumentFeatures &features)
{
    const QString body = bodyName(features.issuer);
    const QString about = features.abstractText.normalized(QString::NormalizationForm_C).toLower();
    if (features.isCorrection)
        return QStringLiteral("P10");
    if (about.contains(u"ngưng hiệu lực"))
        return QStringLiteral("P9");
    if (about.contains(u"hết hiệu lực") && (about.contains(u"công bố") || about.contains(u"danh mục")))
        return QStringLiteral("P8");
    if (!features.isNormative)
        return QStringLiteral("P11");
    if (about.startsWith(u"đình chỉ") || about.contains(u"đình chỉ việc thi hành"))
        return QStringLiteral("P7");
    if (isOfWard(body))
        return QStringLiteral("P5");
    if (isOfDistrict(body))
        return QStringLiteral("P4");
    if (body.startsWith(u"CHỦ TỊCH"))
        return QStringLiteral("P6");
    return body.contains(u"HỘI ĐỒNG") || body.contains(u"HĐND") ? QStringLiteral("P1") : QStringLiteral("P2");
}

} // namespace congbao::rules

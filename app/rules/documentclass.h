// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/profile.h"

namespace congbao::rules {

/// Whether a class of documents is published in the gazette of a province.
enum class PublicationDuty { Must, May, PostedUp, NotThere, Never };

/// What a class of documents ("P5") comes to in a regime. Error: Usage when the profile has no such class.
[[nodiscard]] Result<PublicationDuty> publicationDuty(const Profile &profile, const Regime &regime,
                                                      const QString &documentClass);

/// What is known of a document when it is classed.
struct DocumentFeatures
{
    QString type;   ///< "Quyết định"
    QString issuer; ///< "ỦY BAN NHÂN DÂN TỈNH"
    QString abstractText;
    bool isNormative = false;
    bool isCorrection = false;
};

/// The class of a document, proposed from its attributes: "P1" … "P11".
[[nodiscard]] QString proposedClass(const DocumentFeatures &features);

} // namespace congbao::rules

// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readers/pagepicture.h"

#include <optional>

namespace congbao::readers {

/// The recipients and, beside them, the signature: two columns whose shape a seal and a signature hide.
struct SignatureArea
{
    QRectF left; ///< points of the straight picture
    QRectF right;
};

/// Where they stand on a page on which a line says "Nơi nhận"; nothing where no gap parts two columns.
[[nodiscard]] std::optional<SignatureArea> findSignatureArea(const PagePicture &picture, const QRectF &recipientsLine);

/// Whether a place lies within a seal or a signature in black; those in colour are taken out of the picture.
[[nodiscard]] bool isUnderBlackSeal(const PagePicture &picture, const QRectF &place);

} // namespace congbao::readers

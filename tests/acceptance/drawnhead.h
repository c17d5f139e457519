// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

class QPainter;

/// A line of a gazette's register, from which the first page of its instrument can be drawn again.
struct RegisterEntry
{
    QString number; ///< "45/2026/QĐ-UBND"
    QDate issued;
    QDate effective;
    QString issuer; ///< "UBND Tỉnh", "HĐND xã Chiềng Hặc"
    QString type;   ///< "Quyết định của Chủ tịch UBND tỉnh"
    QString title;
};

/// Draws an instrument of one page as Decree 30/2020 has it: head, abstract, legal basis, two articles, recipients and
/// signature. One unit of the painter is a point of an A4 page.
void drawInstrument(QPainter &painter, const RegisterEntry &entry);

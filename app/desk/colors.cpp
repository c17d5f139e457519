// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/colors.h"

namespace congbao::desk {

namespace {

struct Tones
{
    QRgb window, text, base, alternate, button, highlight, disabled, link, tip;
};

QPalette paletteOf(const Tones &tones)
{
    QPalette palette(QColor(tones.button), QColor(tones.window));
    const QColor text(tones.text);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Base, QColor(tones.base));
    palette.setColor(QPalette::AlternateBase, QColor(tones.alternate));
    palette.setColor(QPalette::ToolTipBase, QColor(tones.tip));
    palette.setColor(QPalette::Highlight, QColor(tones.highlight));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(tones.link));
    palette.setColor(QPalette::PlaceholderText, QColor(tones.disabled));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(tones.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(tones.disabled));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(
        {0xfff3f4f6, 0xff111827, 0xffffffff, 0xffe9ebef, 0xffe5e7eb, 0xff1d4ed8, 0xff6b7280, 0xff1d4ed8, 0xfffffbeb});
}

QPalette darkPalette()
{
    return paletteOf(
        {0xff23272e, 0xfff3f4f6, 0xff1a1d23, 0xff2a2f37, 0xff343a44, 0xff2563eb, 0xff9ca3af, 0xff93c5fd, 0xff343a44});
}

} // namespace congbao::desk

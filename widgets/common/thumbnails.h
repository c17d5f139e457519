// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pagerenderer.h"

#include <QListWidget>

namespace congbao::desk {

/// The pages of a file as small pictures in a column; choosing one tells its number.
class Thumbnails : public QListWidget
{
    Q_OBJECT

public:
    explicit Thumbnails(QWidget *parent = nullptr);
    void open(const QString &path); ///< empty: shows nothing
    void setCurrentPage(int page);  ///< without telling

signals:
    void pageChosen(int page);

private:
    PageRenderer m_renderer;
    QString m_path;
};

} // namespace congbao::desk

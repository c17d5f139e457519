// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

namespace congbao::fuzz {

/// A file that exists in memory only, for readers that want a path. Its name stays, its bytes change.
class MemoryFile
{
public:
    MemoryFile();
    ~MemoryFile();
    Q_DISABLE_COPY_MOVE(MemoryFile)
    void write(std::string_view bytes);
    [[nodiscard]] QString path() const;

private:
    int m_descriptor = -1;
};

/// The bytes of a ZIP file out of parts written one after the other, each as the byte 0x1D, the part's name, a line
/// break and its content. So the parts stay plain text that a fuzzer can change.
[[nodiscard]] std::string packed(std::string_view parts);

} // namespace congbao::fuzz

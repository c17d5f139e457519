// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/memoryfile.h"

#include <cstdio>
#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>
#include <zlib.h>

namespace congbao::fuzz {

namespace {

constexpr char Separator = '\x1D';

void number(std::string &bytes, quint32 value, int width)
{
    for (int byte = 0; byte < width; ++byte)
        bytes.push_back(char(value >> (8 * byte)));
}

/// What the header of a part and its entry in the directory have in common (APPNOTE 4.3.7, 4.3.12).
void describe(std::string &bytes, std::string_view name, std::string_view content)
{
    const auto sum = quint32(::crc32(0, reinterpret_cast<const Bytef *>(content.data()), uInt(content.size())));
    number(bytes, 20, 2); // version needed
    number(bytes, 0, 2);  // flags
    number(bytes, 0, 2);  // stored as it is
    number(bytes, 0x5A210000, 4);
    number(bytes, sum, 4);
    number(bytes, quint32(content.size()), 4);
    number(bytes, quint32(content.size()), 4);
    number(bytes, quint32(name.size()), 2);
    number(bytes, 0, 2); // extra field
}

} // namespace

MemoryFile::MemoryFile()
    : m_descriptor(::memfd_create("fuzz", MFD_CLOEXEC))
{
    if (m_descriptor < 0) {
        std::perror("memfd_create");
        std::abort();
    }
}

MemoryFile::~MemoryFile()
{
    ::close(m_descriptor);
}

void MemoryFile::write(std::string_view bytes)
{
    if (::ftruncate(m_descriptor, 0) != 0 ||
        ::pwrite(m_descriptor, bytes.data(), bytes.size(), 0) != ssize_t(bytes.size())) {
        std::perror("pwrite");
        std::abort();
    }
}

QString MemoryFile::path() const
{
    return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor);
}

std::string packed(std::string_view parts)
{
    std::string file;
    std::string directory;
    quint32 count = 0;
    for (std::size_t at = parts.find(Separator); at != std::string_view::npos && count < 64;) {
        const std::size_t next = parts.find(Separator, at + 1);
        const std::string_view part = parts.substr(at + 1, next == std::string_view::npos ? next : next - at - 1);
        at = next;
        const std::size_t lineEnd = part.find('\n');
        if (lineEnd == std::string_view::npos)
            continue;
        const std::string_view name = part.substr(0, lineEnd);
        const std::string_view content = part.substr(lineEnd + 1);
        const auto offset = quint32(file.size());
        file += "PK\x03\x04";
        describe(file, name, content);
        file += name;
        file += content;
        directory += "PK\x01\x02";
        number(directory, 20, 2); // version made by
        describe(directory, name, content);
        number(directory, 0, 2); // comment
        number(directory, 0, 2); // disk
        number(directory, 0, 2); // internal attributes
        number(directory, 0, 4); // external attributes
        number(directory, offset, 4);
        directory += name;
        ++count;
    }
    const auto directoryOffset = quint32(file.size());
    file += directory;
    file += "PK\x05\x06";
    number(file, 0, 4); // disks
    number(file, count, 2);
    number(file, count, 2);
    number(file, quint32(directory.size()), 4);
    number(file, directoryOffset, 4);
    number(file, 0, 2); // comment
    return file;
}

} // namespace congbao::fuzz

// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/bytestream.h"
#include "text/document.h"

/// The text model as bytes for another process of the same program: everything in it, nothing rounded. Not a file
/// format: both ends are of the same build.
namespace congbao::sandbox {

/// All of a document but its blocks.
void writeFrame(ByteWriter &writer, const text::Document &document);
void writeBlock(ByteWriter &writer, const text::Block &block);

/// What they wrote. The bytes are not trusted: offsets outside their text, unknown values and counts that cannot be
/// make the reader invalid, and then what is returned is of no use.
[[nodiscard]] text::Document readFrame(ByteReader &reader);
[[nodiscard]] text::Block readBlock(ByteReader &reader);

} // namespace congbao::sandbox

// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <tl/expected.hpp>

namespace congbao {

/// A value, or the reason why there is none.
template <typename T> using Result = tl::expected<T, Error>;

/// Makes the failing side of a Result: `return fail(ErrorCode::NotFound, tr("…"));`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString message, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

/// Passes the error of one Result on as the error of another.
template <typename T> [[nodiscard]] tl::unexpected<Error> failWith(const Result<T> &failed)
{
    return tl::unexpected<Error>(failed.error());
}

} // namespace congbao

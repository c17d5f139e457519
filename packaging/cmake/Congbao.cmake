# SPDX-FileCopyrightText: 2026 Công báo Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The flags every target gets, and the two functions that make a room (static library) and a test.

option(CONGBAO_TESTS "Build the tests" ON)
option(CONGBAO_WERROR "Treat warnings as errors" OFF)
option(CONGBAO_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(CONGBAO_FUZZ "Build the fuzz targets with libFuzzer (needs clang)" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
set(CMAKE_LINK_DEPENDS_NO_SHARED ON)

find_program(CONGBAO_CCACHE ccache)
if(CONGBAO_CCACHE)
    set(CMAKE_C_COMPILER_LAUNCHER "${CONGBAO_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CONGBAO_CCACHE}")
endif()

add_library(congbao_options INTERFACE)
target_compile_options(congbao_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wformat=2 -Wimplicit-fallthrough
    -fstack-protector-strong $<$<BOOL:${CONGBAO_WERROR}>:-Werror>)
target_compile_definitions(congbao_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH QT_USE_QSTRINGBUILDER QT_DEPRECATED_WARNINGS CONGBAO_VERSION="${PROJECT_VERSION}")
target_include_directories(congbao_options INTERFACE "${PROJECT_SOURCE_DIR}/app" "${PROJECT_SOURCE_DIR}/widgets")
if(CONGBAO_SANITIZE)
    target_compile_options(congbao_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(congbao_options INTERFACE -fsanitize=address,undefined)
else()
    target_compile_definitions(congbao_options INTERFACE $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
    target_link_options(congbao_options INTERFACE -Wl,-z,relro,-z,now)
endif()

if(CONGBAO_FUZZ)
    target_compile_options(congbao_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# congbao_room(NAME SOURCES file... DEPENDS target...): one folder, one static library congbao_NAME.
function(congbao_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;DEPENDS" ${ARGN})
    add_library(congbao_${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(congbao_${name} PUBLIC congbao_options ${ROOM_DEPENDS})
    if(CONGBAO_FUZZ AND name STREQUAL "pdf") # clang cannot take libqpdf's headers as C++20 with this standard library
        set_target_properties(congbao_${name} PROPERTIES CXX_STANDARD 17)
    endif()
endfunction()

# congbao_test(NAME SOURCES file... DEPENDS target... [TIMEOUT s] [LABELS label...]): one executable, one ctest entry.
# Label "slow" keeps a test out of the sanitizer gate; "gui" tells that it opens windows (offscreen).
function(congbao_test name)
    cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;DEPENDS;LABELS" ${ARGN})
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    add_executable(${name} ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE congbao_options Qt6::Test ${TEST_DEPENDS})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${name} PRIVATE
        CONGBAO_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data" CONGBAO_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        CONGBAO_BIN_DIR="${PROJECT_BINARY_DIR}/bin")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    add_test(NAME ${name} COMMAND ${name})
    set(home "${PROJECT_BINARY_DIR}/tests/home/${name}")
    set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}" ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;TZ=Asia/Ho_Chi_Minh;LC_ALL=C.UTF-8;OMP_THREAD_LIMIT=1;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/leaks.supp:print_suppressions=0;HOME=${home};XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache;XDG_RUNTIME_DIR=${home}/run")
    file(MAKE_DIRECTORY "${home}/run")
endfunction()

# congbao_test_on_postgresql(NAME): runs a test once more, on a PostgreSQL server of its own.
function(congbao_test_on_postgresql name)
    add_test(NAME ${name}_postgresql COMMAND ${name})
    get_test_property(${name} ENVIRONMENT environment)
    get_test_property(${name} TIMEOUT timeout)
    set_tests_properties(${name}_postgresql PROPERTIES TIMEOUT ${timeout} LABELS slow
        ENVIRONMENT "${environment};CONGBAO_TEST_ENGINE=postgresql")
endfunction()

# congbao_bench(NAME SOURCES file... DEPENDS target...): a program of tests/bench that measures; not a test.
function(congbao_bench name)
    cmake_parse_arguments(BENCH "" "" "SOURCES;DEPENDS" ${ARGN})
    add_executable(${name} ${BENCH_SOURCES})
    target_link_libraries(${name} PRIVATE congbao_options ${BENCH_DEPENDS})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bench")
endfunction()

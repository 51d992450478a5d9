# What every target of ours is built with: the standard, the warnings (as errors), the sanitizers, and includes rooted at the repository.
add_library(attune_build INTERFACE)
target_compile_features(attune_build INTERFACE cxx_std_20)
target_include_directories(attune_build INTERFACE ${PROJECT_SOURCE_DIR})
# Sources compiled as one shadow each other's names.
option(ATTUNE_TOGETHER "Compile sources that share no name two dozen at a time" OFF)
target_compile_options(attune_build INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Werror
    $<$<NOT:$<BOOL:${ATTUNE_TOGETHER}>>:-Wshadow>)
# g++ 12 sees overlapping copies in "text" + std::string where there are none (GCC bug 105651).
target_compile_options(attune_build INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
target_compile_definitions(attune_build INTERFACE _GLIBCXX_ASSERTIONS)

set(ATTUNE_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them; empty for none")
if(ATTUNE_SANITIZE)
    # Debian's SOCI hides the type information that UBSan's vptr check needs, and Clang 14 cannot emit what its check of
    # function pointers needs beside coroutines. A null pointer ends under AddressSanitizer too, and nothing here is
    # cast to what needs alignment: to look for these two at every access of memory takes a quarter of the compiler's
    # time.
    set(sanitize -fsanitize=${ATTUNE_SANITIZE} -fno-sanitize=vptr,null,alignment -fno-sanitize-recover=all
        -fno-omit-frame-pointer $<$<CXX_COMPILER_ID:Clang>:-fno-sanitize=function>)
    target_compile_options(attune_build INTERFACE ${sanitize})
    # Asio fences its atomics, which g++ warns that ThreadSanitizer cannot follow.
    if(ATTUNE_SANITIZE MATCHES thread)
        target_compile_options(attune_build INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>)
    endif()
    target_link_options(attune_build INTERFACE ${sanitize})
endif()

# For what tests ask ten thousand times: the sanitizers' own code is what is slow there.
function(attune_often_run target)
    if(ATTUNE_SANITIZE)
        target_compile_options(${target} PRIVATE -O1)
    endif()
endfunction()

find_program(mold mold)
if(mold)
    target_link_options(attune_build INTERFACE -fuse-ld=mold)
endif()

# All presets compile about two dozen sources of a target as one: it halves the time of their builds. Not so apart, for
# tools/tidy, which keeps the warnings that mean nothing between sources.
function(attune_together target)
    if(NOT ATTUNE_TOGETHER)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "^/.*\\.cpp$")
    execute_process(COMMAND ${PROJECT_SOURCE_DIR}/tools/together.py ${sources}
        OUTPUT_VARIABLE lines COMMAND_ERROR_IS_FATAL ANY)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${sources})
    string(REPLACE "\n" ";" lines "${lines}")
    foreach(line IN LISTS lines)
        if(line MATCHES "^([a-z_0-9]+) (.*)$")
            set_source_files_properties(${CMAKE_MATCH_2} PROPERTIES UNITY_GROUP ${CMAKE_MATCH_1})
        endif()
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endfunction()

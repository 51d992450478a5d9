# What every target of ours is built with: the standard, the warnings (as errors), the sanitizers, and includes rooted at the repository.
add_library(attune_build INTERFACE)
target_compile_features(attune_build INTERFACE cxx_std_20)
target_include_directories(attune_build INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(attune_build INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
# g++ 12 sees overlapping copies in "text" + std::string where there are none (GCC bug 105651).
target_compile_options(attune_build INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
target_compile_definitions(attune_build INTERFACE _GLIBCXX_ASSERTIONS)

set(ATTUNE_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them; empty for none")
if(ATTUNE_SANITIZE)
    # Debian's SOCI hides the type information that UBSan's vptr check needs.
    set(sanitize -fsanitize=${ATTUNE_SANITIZE} -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_compile_options(attune_build INTERFACE ${sanitize})
    # Asio fences its atomics, which g++ warns that ThreadSanitizer cannot follow.
    if(ATTUNE_SANITIZE MATCHES thread)
        target_compile_options(attune_build INTERFACE -Wno-tsan)
    endif()
    target_link_options(attune_build INTERFACE ${sanitize})
endif()

find_program(mold mold)
if(mold)
    target_link_options(attune_build INTERFACE -fuse-ld=mold)
endif()

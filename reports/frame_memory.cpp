#include "reports/frame_memory.hpp"

#include <malloc.h>

namespace attune::reports {

void keep_memory_between_frames()
{
    constexpr int kept = 16 * 1024 * 1024;  // bytes
    mallopt(M_TRIM_THRESHOLD, kept);        // NOLINT(concurrency-mt-unsafe): before the first thread starts
    mallopt(M_MMAP_THRESHOLD, kept);        // NOLINT(concurrency-mt-unsafe): before the first thread starts
}

}  // namespace attune::reports

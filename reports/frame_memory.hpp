// What a frame's drawing frees is kept for the next frame.
#pragma once

namespace attune::reports {

// For a program that draws again and again, once, before its first thread starts. Cairo's paths grow and go
// with each frame; giving them back to the system and asking for them again took a third of the time of a
// chart of 1,000 points.
void keep_memory_between_frames();

}  // namespace attune::reports

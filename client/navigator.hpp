// How a screen asks the main window to show another.
#pragma once

#include <cstddef>
#include <string>

#include "client/diary/comer_finder.hpp"
#include "client/handover/handover.hpp"
#include "shared/api/note_search.hpp"

namespace attune::desktop {

class Navigator {
public:
    virtual ~Navigator() = default;
    virtual void show_today() = 0;
    virtual void show_caseload() = 0;
    // The caseload, of those whose records need not be kept any longer.
    virtual void show_past_records() = 0;
    virtual void show_diary() = 0;
    virtual void show_inbox() = 0;
    virtual void show_library() = 0;
    virtual void show_outcomes() = 0;
    // The clients of those whom one supervises.
    virtual void show_supervision() = 0;
    virtual void show_money() = 0;
    // Reception's: the clients of the practice.
    virtual void show_contacts() = 0;
    // Who has changed, across the caseload.
    virtual void show_change() = 0;
    // Their record; at reception their contact details.
    virtual void open_client(const std::string& client_id) = 0;
    // The client's workspace with the Plan in front.
    virtual void open_plan(const std::string& client_id) = 0;
    // And with the Sessions, where their notes are; that one is selected, if it is there.
    virtual void open_sessions(const std::string& client_id, const std::string& session_id) = 0;
    // And with that note; one of an earlier episode can only be read.
    virtual void open_note(const api::FoundNote& note) = 0;
    // Summaries of a day, letters for a list.
    virtual void write_for_several() = 0;
    // Search in the notes of the caseload.
    virtual void show_note_search() = 0;
    virtual void new_client() = 0;
    // Reception's: the form for an appointment of theirs, over the diary.
    virtual void book_for(const Comer& comer) = 0;
    // Gives the whole screen to a client; it comes back through the therapist's password alone.
    virtual void hand_over(const Handover& handover) = 0;
    // The number beside Caseload in the sidebar.
    virtual void clients_counted(std::size_t count) = 0;
    // The number beside Inbox: flags and reviews.
    virtual void inbox_counted(int count) = 0;
    // What the window's title says before "– Attune": a client's name, "Caseload".
    virtual void title_changed(const std::string& title) = 0;
};

}  // namespace attune::desktop

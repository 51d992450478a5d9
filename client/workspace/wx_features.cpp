// The one table of what a client's workspace offers: tabs, acts, and drafts that can be gone on with.
#include <wx/translation.h>

#include "client/consents/consent_dialog.hpp"
#include "client/details/details_panel.hpp"
#include "client/documents/documents_panel.hpp"
#include "client/episodes/wx_episode_dialogs.hpp"
#include "client/homework/homework_panel.hpp"
#include "client/homework/practice_log_dialog.hpp"
#include "client/homework/set_homework_dialog.hpp"
#include "client/life_events/life_events_dialog.hpp"
#include "client/manuscripts/manuscript_panel.hpp"
#include "client/measure_entry/measure_entry_panel.hpp"
#include "client/measure_entry/totals_dialog.hpp"
#include "client/money/account_panel.hpp"
#include "client/new_client/new_client_dialog.hpp"
#include "client/note/addendum_dialog.hpp"
#include "client/note/earlier_note_panel.hpp"
#include "client/note/new_note_dialog.hpp"
#include "client/note/note_panel.hpp"
#include "client/overview/overview_panel.hpp"
#include "client/own_fields/client_fields_presenter.hpp"
#include "client/plan/care_plan_dialog.hpp"
#include "client/plan/goal_dialog.hpp"
#include "client/plan/plan_panel.hpp"
#include "client/progress/progress_panel.hpp"
#include "client/record_merges/merge_records_dialog.hpp"
#include "client/related_people/related_person_dialog.hpp"
#include "client/retention/legal_hold_dialog.hpp"
#include "client/risk/sign_off_dialog.hpp"
#include "client/safety_plan/safety_plan_dialog.hpp"
#include "client/schedule/schedule_dialog.hpp"
#include "client/sessions/session_form_presenter.hpp"
#include "client/sessions/sessions_panel.hpp"
#include "client/workspace/features.hpp"

namespace attune::desktop {

namespace {

constexpr Tab tabs[] = {
    {"overview", wxTRANSLATE("Overview"), make_overview_page},
    {"sessions", wxTRANSLATE("Sessions"), make_sessions_page},
    {"measures", wxTRANSLATE("Measures"), make_progress_page},
    {"plan", wxTRANSLATE("Plan"), make_plan_page},
    {"homework", wxTRANSLATE("Homework"), make_homework_page},
    {"documents", wxTRANSLATE("Documents"), make_documents_page},
    {"details", wxTRANSLATE("Details"), make_details_page},
    {"account", wxTRANSLATE("Account"), make_account_page},
};

constexpr Act acts[] = {
    {"give_measure", wxTRANSLATE("Give measure"), "Ctrl+M", give_measure, api::Permission::record_care},
    {"write_note", wxTRANSLATE("Write note"), "Ctrl+T", write_note, api::Permission::record_care},
    {"new_note", wxTRANSLATE("New note"), "Ctrl+Shift+T", write_new_note, api::Permission::record_care,
     false},
    {"set_homework", wxTRANSLATE("Set homework"), "Ctrl+H", set_homework, api::Permission::record_care},
    {"summary", wxTRANSLATE("Summary"), "Ctrl+P", show_summary, api::Permission::read_records},
    {"book_session", wxTRANSLATE("Book session"), "Ctrl+B", book_session, api::Permission::record_care,
     false},
    {"schedule_of_measures", wxTRANSLATE("Schedule of measures"), "Ctrl+Shift+M", set_schedule,
     api::Permission::record_care, false},
    {"life_events", wxTRANSLATE("Life events"), "Ctrl+E", keep_life_events, api::Permission::record_care,
     false},
    {"letter", wxTRANSLATE("Letter"), "Ctrl+Shift+E", write_letter, api::Permission::read_records, false},
    {"safety_plan", wxTRANSLATE("Safety plan"), "Ctrl+Shift+S", write_safety_plan,
     api::Permission::read_records, false},
    {"end_episode", wxTRANSLATE("End of the episode"), "Ctrl+Shift+D", end_episode,
     api::Permission::record_care, false},
    {"merge_records", wxTRANSLATE("Merge records"), "", merge_with_another, api::Permission::record_care,
     false},
};

constexpr Resume resumes[] = {
    {entry_draft_kind, resume_measure},
    {totals_draft_kind, resume_totals},
    {sign_off_draft_kind, resume_sign_off},
    {NoteKeeper::draft_kind, resume_note},
    {AddendumPresenter::draft_kind, resume_addendum},
    {NewNotePresenter::draft_kind, resume_new_note},
    {SessionFormPresenter::draft_kind, resume_session},
    {SetHomeworkPresenter::draft_kind, resume_set_homework},
    {PlanPresenter::draft_kind, resume_formulation},
    {GoalPresenter::draft_kind, resume_goal},
    {CarePlanPresenter::draft_kind, resume_care_plan},
    {SafetyPlanPresenter::draft_kind, resume_safety_plan},
    {HomeworkPresenter::draft_kind, resume_homework_review},
    {PracticeLogPresenter::draft_kind, resume_practice_log},
    {SchedulePresenter::draft_kind, resume_schedule},
    {LifeEventsPresenter::draft_kind, resume_life_events},
    {DetailsPresenter::draft_kind, resume_details},
    {ClientFieldsPresenter::draft_kind, resume_details},
    {RelatedPersonPresenter::draft_kind, resume_related_person},
    {ConsentPresenter::draft_kind, resume_consent},
    {ReferralPresenter::draft_kind, resume_referral},
    {EndingPresenter::draft_kind, resume_ending},
    {EpisodePresenter::draft_kind, resume_episode},
    {LegalHoldPresenter::draft_kind, resume_legal_hold},
    {ManuscriptPresenter::draft_kind, resume_manuscript},
};

}  // namespace

const Features& features()
{
    static const Features all{.tabs = tabs,
                              .acts = acts,
                              .resumes = resumes,
                              .new_client = add_new_client,
                              .sign_off = sign_off_flag,
                              .open_note = [](PageContext& context, const api::FoundNote& note) {
                                  if (find_session(*context.model.overview(), note.session_id))
                                      open_note_page(context, note.session_id, note.kind);
                                  else
                                      open_earlier_note(context, note);
                              }};
    return all;
}

}  // namespace attune::desktop

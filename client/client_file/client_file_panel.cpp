#include "client/client_file/client_file_panel.hpp"

#include <initializer_list>

#include <wx/translation.h>

#include "client/consents/consent_dialog.hpp"
#include "client/episodes/wx_episode_dialogs.hpp"
#include "client/record_merges/merge_records_dialog.hpp"
#include "client/record_merges/undo_merge_dialog.hpp"
#include "client/related_people/related_person_dialog.hpp"
#include "client/retention/legal_hold_dialog.hpp"
#include "client/tags/client_tags_dialog.hpp"
#include "client/widgets/form.hpp"
#include "client/widgets/theme.hpp"
#include "shared/languages/spoken.hpp"

namespace attune::desktop {

namespace {

constexpr int section_width = 560;
constexpr std::size_t few_changes = 4;

}  // namespace

ClientFilePanel::ClientFilePanel(wxWindow* parent, PageContext& context)
    : Panel{parent},
      context_{context},
      file_{context.screen.calls, context.model.client_id()}
{
    set_ground(this, Ground::window);
    make_sections();
    fields_->resized = [this] {
        InvalidateBestSize();
        if (resized)
            resized();
    };
    read_ = file_.changes().add([this] { show(); });
    Bind(wxEVT_PAINT, [this](wxPaintEvent& event) {
        event.Skip();
        if (stale_)
            CallAfter([this] {
                if (stale_)
                    refresh();
            });
    });
}

void ClientFilePanel::make_sections()
{
    people_ = new CardSectionPanel{
        this, _("People around them"),
        _("Nobody is entered yet: whom to call in an emergency, next of kin, the GP."), section_width};
    fields_ = new ClientFieldsPanel{this, context_, section_width};
    episodes_ = new CardSectionPanel{this, _("Referral and episodes"), _("No episode yet."), section_width};
    consents_ = new CardSectionPanel{this, _("Consents"), _("No answer is on record yet."), section_width};
    retention_ = new CardSectionPanel{this, _("Keeping of the record"), {}, section_width};
    duplicates_ = new CardSectionPanel{this, _("Perhaps the same person"), {}, section_width};
    duplicates_->Hide();
    merges_ = new CardSectionPanel{this, _("Merged into this record"), {}, section_width};
    merges_->Hide();
    changes_ = new CardSectionPanel{this, _("Changes of these details"),
                                    _("Nothing was changed since it was first entered."), section_width};
    tags_ = new CardSectionPanel{this, _("Tags"), _("None."), section_width};
    add_acts();
    all_changes_ = changes_->add_act(_("Show all"), _("Show all changes"), [this] {
        shows_all_changes_ = true;
        show();
    });
    all_changes_->Hide();
    auto* column = new wxBoxSizer{wxVERTICAL};
    refusal_ = make_text(this);
    refusal_->Hide();
    column->Add(refusal_);
    for (auto* section : std::initializer_list<wxWindow*>{duplicates_, merges_, people_, fields_, episodes_,
                                                          consents_, tags_, retention_, changes_})
        column->Add(section, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(margin)));
    column->SetMinSize(FromDIP(wxSize{section_width, -1}));
    SetSizer(column);
}

void ClientFilePanel::add_acts()
{
    acts_ = {tags_->add_act(_("Choose tags"), _("Choose tags"),
                            [this] {
                                if (file_.file())
                                    new ClientTagsDialog{this, context_, file_.file()->tags};
                            }),
             people_->add_act(_("Add person"), _("Add person"),
                              [this] {
                                  new RelatedPersonDialog{this, context_, nullptr};
                              }),
             consents_->add_act(_("Record consent"), _("Record consent"), [this] {
                 new ConsentDialog{this, context_, nullptr};
             })};
    begin_ = episodes_->add_act(_("Begin another episode"), _("Begin another episode"), [this] {
        new EpisodeDialog{this, context_};
    });
    begin_->Hide();
}

void ClientFilePanel::refresh()
{
    stale_ = !IsShownOnScreen();
    if (!stale_)
        file_.refresh();
    show_episodes();
}

void ClientFilePanel::show()
{
    show_sentence(refusal_, file_.refusal() ? from_utf8(file_.refusal()->sentence) : wxString{},
                  section_width);
    for (auto* act : acts_)
        act->Show(context_.may_write());
    if (const auto* file = file_.file()) {
        show_people(file->related_people);
        fields_->take(file->own_fields);
        show_consents(file->consents);
        show_tags(file->tags);
        show_retention(file->retention);
        show_duplicates(file->possible_duplicates);
        show_merges(file->merges);
        show_changes(*file);
    }
    show_episodes();
    InvalidateBestSize();
    if (resized)
        resized();
}

void ClientFilePanel::show_people(const std::vector<api::RelatedPerson>& people)
{
    std::vector<CardRow> rows;
    for (const auto& person : people) {
        CardRow row{line_of(person), {}};
        if (context_.may_write())
            row.acts.push_back({wxGETTEXT_IN_CONTEXT("act", "Change"),
                                wxString::Format(_("Change %s"), from_utf8(person.details.name)),
                                [this, person] {
                                    new RelatedPersonDialog{this, context_, &person};
                                }});
        rows.push_back(std::move(row));
    }
    people_->show_rows(rows);
}

void ClientFilePanel::show_consents(const std::vector<api::Consent>& consents)
{
    std::vector<CardRow> rows;
    for (const auto& consent : api::standing(consents)) {
        CardRow row{line_of(consent), {}};
        if (const auto earlier = earlier_answers(consent, consents); !earlier.empty())
            row.line.notes += (row.line.notes.empty() ? "" : "\n") + earlier;
        if (context_.may_write())
            row.acts.push_back({consent.answer == ConsentAnswer::given ? _("Withdraw") : _("Answer anew"),
                                wxString::Format(_("New answer: %s"), from_utf8(row.line.title)),
                                [this, consent] {
                                    new ConsentDialog{this, context_, &consent};
                                }});
        rows.push_back(std::move(row));
    }
    consents_->show_rows(rows);
    consents_->show_below(not_asked_words(consents));
}

std::vector<std::string> ClientFilePanel::known_names() const
{
    return file_.file() ? professionals_in(*file_.file()) : std::vector<std::string>{};
}

std::vector<CardAct> ClientFilePanel::acts_of(const api::Episode& episode)
{
    if (!context_.may_write())
        return {};
    const auto number = wxString::Format(_("Episode %d"), episode.number);
    return {{_("Beginning"), _("Beginning") + ", " + number,
             [this, episode] {
                 new EpisodeDialog{this, context_, episode};
             }},
            {_("Referral"), _("Referral") + ", " + number,
             [this, episode] {
                 new ReferralDialog{this, context_, episode, known_names()};
             }},
            {episode.ended_on ? _("Ending") : _("End episode"),
             (episode.ended_on ? _("Ending") : _("End episode")) + ", " + number, [this, episode] {
                 new EndingDialog{this, context_, episode};
             }}};
}

void ClientFilePanel::show_episodes()
{
    const auto* overview = context_.model.overview();
    if (!overview)
        return;
    std::vector<CardRow> rows;
    for (const auto& episode : overview->episodes)
        rows.push_back({line_of(episode), acts_of(episode)});
    episodes_->show_rows(rows);
    if (begin_)
        begin_->Show(!overview->episodes.empty() && overview->episodes.front().ended_on);
    episodes_->Layout();
}

void ClientFilePanel::show_tags(const std::vector<std::string>& tags)
{
    std::string words;
    for (const auto& tag : tags)
        words += (words.empty() ? "" : ", ") + tag;
    tags_->show_rows(words.empty() ? std::vector<CardRow>{}
                                   : std::vector<CardRow>{{FileLine{words, {}, {}, {}}, {}}});
}

void ClientFilePanel::show_retention(const api::Retention& retention)
{
    CardRow row{line_of(retention), {}};
    if (context_.may_write() && retention.hold)
        row.acts.push_back({_("Lift hold"), _("Lift the legal hold"), [this, hold = *retention.hold] {
                                new LegalHoldDialog{this, context_, hold.legal_hold_id};
                            }});
    else if (context_.may_write())
        row.acts.push_back({_("Legal hold"), _("Place a legal hold"), [this] {
                                new LegalHoldDialog{this, context_, {}};
                            }});
    retention_->show_rows({row});
}

void ClientFilePanel::show_duplicates(const std::vector<api::PossibleDuplicate>& duplicates)
{
    std::vector<CardRow> rows;
    rows.reserve(duplicates.size());
    for (const auto& duplicate : duplicates) {
        CardRow row{line_of(duplicate), {}};
        if (context_.may_write())
            row.acts.push_back({_("Merge"), wxString::Format(_("Merge with %s"), from_utf8(row.line.title)),
                                [this, other_id = duplicate.client_id] {
                                    new MergeRecordsDialog{this, context_, other_id};
                                }});
        rows.push_back(std::move(row));
    }
    duplicates_->show_rows(rows);
    duplicates_->Show(!rows.empty());
}

void ClientFilePanel::show_merges(const std::vector<api::RecordMerge>& merges)
{
    std::vector<CardRow> rows;
    for (const auto& merge : merges) {
        CardRow row{line_of(merge), {}};
        if (context_.may_write())
            row.acts.push_back({_("Undo merge"),
                                wxString::Format(_("Undo merge of %s"), from_utf8(row.line.title)),
                                [this, merge] {
                                    new UndoMergeDialog{this, context_, merge};
                                }});
        rows.push_back(std::move(row));
    }
    merges_->show_rows(rows);
    merges_->Show(!rows.empty());
}

void ClientFilePanel::show_changes(const api::ReadClientFile::Reply& file)
{
    std::vector<CardRow> rows;
    for (const auto& change : file.changes)
        if (shows_all_changes_ || rows.size() < few_changes)
            rows.push_back({line_of(change), {}});
    changes_->show_rows(rows);
    changes_->show_below(shows_all_changes_ && file.more_changes
                             ? say("These are the latest {1}; there are earlier ones.", api::most_changes)
                             : std::string{});
    all_changes_->Show(rows.size() < file.changes.size());
    changes_->Layout();
}

}  // namespace attune::desktop

#include "client/exercises/exercise_detail_panel.hpp"

#include <algorithm>
#include <utility>

#include <wx/translation.h>

#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int least_width = 320;
constexpr int most_width = 640;  // longer lines are hard to read

}  // namespace

ExerciseDetailPanel::ExerciseDetailPanel(wxWindow* parent, Acts acts)
    : wxScrolledWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL},
      acts_{std::move(acts)}
{
    set_ground(this, Ground::window);
    SetScrollRate(0, FromDIP(20));
    name_for_screen_readers(this, _("Exercise"));
    column_ = new wxBoxSizer{wxVERTICAL};
    name_ = make_heading(this);
    whose_ = make_strong(this);
    kind_ = make_notes(this);
    change_ = new wxButton{this, wxID_ANY, _("Change this exercise") + wxString::FromUTF8("\u2026")};
    change_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { acts_.change(); });
    column_->Add(name_);
    column_->Add(kind_, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    column_->Add(whose_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    column_->Add(change_, wxSizerFlags{}.Border(wxTOP, FromDIP(gap)));
    purpose_ = add_part(_("What it is for"));
    steps_ = add_part(_("Steps"));
    cautions_ = add_part(_("Take care"));
    dose_ = add_part(_("Usual dose"));
    files_heading_ = make_strong(this, _("Files"));
    files_ = new wxBoxSizer{wxVERTICAL};
    column_->Add(files_heading_, wxSizerFlags{}.Border(wxTOP, FromDIP(side_margin)));
    column_->Add(files_, wxSizerFlags{}.Expand());
    auto* padded = new wxBoxSizer{wxVERTICAL};
    padded->Add(column_, wxSizerFlags{1}.Expand().Border(wxRIGHT | wxBOTTOM, FromDIP(gap)));
    SetSizer(padded);
    Bind(wxEVT_SIZE, [this, width = 0](wxSizeEvent& event) mutable {
        event.Skip();
        if (std::exchange(width, event.GetSize().x) != event.GetSize().x)
            CallAfter([this] { fill(); });
    });
}

ExerciseDetailPanel::Part ExerciseDetailPanel::add_part(const wxString& heading)
{
    Part part;
    part.heading = make_strong(this, heading);
    part.text = make_text(this);
    column_->Add(part.heading, wxSizerFlags{}.Border(wxTOP, FromDIP(side_margin)));
    column_->Add(part.text, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    return part;
}

void ExerciseDetailPanel::show(const ExerciseDetail& detail, bool may_change)
{
    detail_ = detail;
    may_change_ = may_change;
    fill();
    fill_files();
    Scroll(0, 0);
}

void ExerciseDetailPanel::fill()
{
    put(name_, detail_.name);
    put(whose_, detail_.whose);
    put(kind_, detail_.kind);
    change_->Show(may_change_);
    put(purpose_, detail_.purpose);
    put(steps_, detail_.steps);
    put(cautions_, detail_.cautions);
    put(dose_, detail_.dose);
    Layout();
    FitInside();
}

void ExerciseDetailPanel::fill_files()
{
    files_->Clear(true);
    files_heading_->Show(!detail_.attachments.empty());
    for (std::size_t i = 0; i < detail_.attachments.size(); ++i) {
        const auto& attachment = detail_.attachments[i];
        const auto verb = is_audio(attachment.kind) ? _("Play %s") : _("Open %s");
        auto* open = make_link(this, wxString::Format(verb, from_utf8(attachment.name)));
        open->Bind(wxEVT_BUTTON, [this, i](wxCommandEvent&) { acts_.open(i); });
        auto* row = new wxBoxSizer{wxHORIZONTAL};
        row->Add(open, wxSizerFlags{}.CentreVertical());
        row->Add(make_notes(this, from_utf8(attachment_words(attachment))),
                 wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
        files_->Add(row, wxSizerFlags{}.Border(wxTOP, FromDIP(half_gap)));
    }
    Layout();
    FitInside();
}

void ExerciseDetailPanel::put(wxStaticText* label, const std::string& text) const
{
    const int width =
        std::clamp(GetClientSize().x - FromDIP(gap + half_gap), FromDIP(least_width), FromDIP(most_width));
    label->SetLabelText(from_utf8(text));
    label->Wrap(width);
    label->InvalidateBestSize();
    label->Show(!text.empty());
}

void ExerciseDetailPanel::put(const Part& part, const std::string& text) const
{
    put(part.text, text);
    part.heading->Show(!text.empty());
}

}  // namespace attune::desktop

#include "client/note/note_preview_panel.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int preview_width = 408;

}  // namespace

NotePreviewPanel::NotePreviewPanel(wxWindow* parent) : Panel{parent}
{
    set_ground(this, Ground::window);
    around_ = new ScrolledPanel{this};
    around_->SetWindowStyle(around_->GetWindowStyle() | wxBORDER_THEME);
    set_ground(around_, Ground::view);
    around_->SetScrollRate(0, FromDIP(gap));
    view_ = new FormattedView{around_};
    auto* inside = new wxBoxSizer{wxVERTICAL};
    inside->Add(view_, wxSizerFlags{}.Expand());
    around_->SetSizer(inside);
    auto* marks = make_notes(this, _("# heading, ## smaller heading, **bold** (Ctrl+Shift+B), *italic* "
                                     "(Ctrl+Shift+I), - or 1. list, > quote"));
    marks->Wrap(FromDIP(preview_width));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_heading(this, _("As it will be read")), wxSizerFlags{}.Border(wxBOTTOM, FromDIP(gap)));
    column->Add(around_, wxSizerFlags{1}.Expand());
    column->Add(marks, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    SetSizer(column);
    SetMinSize(FromDIP(wxSize{preview_width, -1}));
}

void NotePreviewPanel::show(const NoteText& text, const std::string& typed_in)
{
    auto note = formatted_note(text);
    view_->show(note.blocks, _("As it will be read"));
    CallAfter([this, note = std::move(note), typed_in] { bring_into_sight(note, typed_in); });
}

void NotePreviewPanel::bring_into_sight(const FormattedNote& note, const std::string& key)
{
    const auto section = std::ranges::find(note.sections, key, &FormattedNote::Section::key);
    if (section == note.sections.end())
        return;
    const auto next = std::next(section);
    const int top = view_->top_of(section->block);
    const int bottom = next == note.sections.end() ? view_->GetMinSize().y : view_->top_of(next->block);
    int unit = 0;
    around_->GetScrollPixelsPerUnit(nullptr, &unit);
    const int shown_from = around_->GetViewStart().y * unit;
    const int room = around_->GetClientSize().y;
    if (unit <= 0 || (top >= shown_from && bottom <= shown_from + room))
        return;
    // Of a long section its end: that is where one types.
    around_->Scroll(-1, (bottom - top > room ? bottom - room + unit : top) / unit);
}

}  // namespace attune::desktop

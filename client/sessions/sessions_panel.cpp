#include "client/sessions/sessions_panel.hpp"

#include <algorithm>

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/note/note_panel.hpp"
#include "client/sessions/session_dialog.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

enum BookPage { table_page, empty_page };

class SessionTable : public wxDataViewVirtualListModel {
public:
    explicit SessionTable(const SessionsPresenter& presenter) : presenter_{presenter} {}

    enum Column { number, when, how_long, state, note, measures };

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override
    {
        const auto& rows = presenter_.rows();
        value = row < rows.size() ? from_utf8(text_of(rows[row], column)) : wxString{};
    }
    bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attr) const override
    {
        const auto& rows = presenter_.rows();
        if (row >= rows.size())
            return false;
        attr.SetBold(column == when);
        if (rows[row].state == api::SessionState::did_not_attend || api::is_cancelled(rows[row].state))
            attr.SetColour(to_wx(palette().ink_2));
        return true;
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    static const std::string& text_of(const SessionRow& row, unsigned column)
    {
        switch (column) {
            case number:
                return row.number;
            case when:
                return row.when;
            case how_long:
                return row.how_long;
            case state:
                return row.state_words;
            case note:
                return row.note;
            default:
                return row.measures;
        }
    }

    const SessionsPresenter& presenter_;
};

}  // namespace

SessionsPanel::SessionsPanel(wxWindow* parent, PageContext& context)
    : wxPanel{parent},
      context_{context},
      next_{context.screen,
            context.model,
            {[&context](const std::string& sentence, std::function<void()> undo) {
                 context.workspace.say_done(sentence, std::move(undo));
             },
             [this](const Refusal& why) { book_by_hand(why); }}},
      presenter_{*this, context.screen, context.model},
      model_{new SessionTable{presenter_}}
{
    set_ground(this, Ground::window);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(make_top(), wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap + half_gap)));
    column->Add(make_bar(), wxSizerFlags{}.Expand());
    book_ = new wxSimplebook{this};
    table_ = make_table(book_);
    book_->AddPage(table_, {});
    const bool may_record = context.screen.may(api::Permission::record_care);
    book_->AddPage(
        new EmptyState{book_, _("No sessions yet"),
                       _("Record the first one when it has taken place, or plan it ahead."),
                       _("Record session"),
                       may_record ? [this] { record_session(this, context_); } : std::function<void()>{}},
        {});
    column->Add(book_, wxSizerFlags{1}.Expand());
    auto* page = new wxBoxSizer{wxHORIZONTAL};
    page->Add(column, wxSizerFlags{1}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(side_margin)));
    auto* padded = new wxBoxSizer{wxHORIZONTAL};
    padded->AddSpacer(FromDIP(margin));
    padded->Add(page, wxSizerFlags{1}.Expand());
    padded->AddSpacer(FromDIP(side_margin));
    SetSizer(padded);
    context.book_next = [this](wxWindow* from) {
        asked_from_ = from;
        next_.book();
    };
    show_rows();
    show_sentence({}, false);
    context.show_session = [this](const std::string& session_id) {
        selected_ = session_id;
        show_rows();
    };
}

wxSizer* SessionsPanel::make_top()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(make_heading(this, _("Sessions")), wxSizerFlags{}.CentreVertical());
    counts_ = make_notes(this);
    row->Add(counts_, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    note_ = add_act(row, _("Open note"), [this] { open_note(); });
    if (!context_.screen.may(api::Permission::record_care))
        return row;
    change_ = add_act(row, wxGETTEXT_IN_CONTEXT("act", "Change"), [this] {
        if (const auto* session = selected())
            new SessionDialog{this, context_, SessionTask::change, session->session_id};
    });
    const std::pair<api::SessionState, wxString> states[] = {
        {api::SessionState::attended, _("Attended")},
        {api::SessionState::did_not_attend, _("Did not attend")},
        {api::SessionState::cancelled, _("Cancelled")}};
    for (const auto& [state, label] : states) {
        auto* button = add_act(row, label, [this, state = state] {
            if (const auto* session = selected())
                presenter_.set_state(session->session_id, state);
        });
        name_for_screen_readers(button, wxString::Format(_("Mark as %s"), label.Lower()));
        button->SetToolTip(wxString::Format(_("Marks the selected session as %s."), label.Lower()));
        states_.emplace_back(state, button);
    }
    row->AddSpacer(FromDIP(side_margin));
    add_act(row, _("Book session"), [this] { book_session(this, context_); });
    auto* record = make_default_button(this, _("Record session"));
    record->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { record_session(this, context_); });
    row->Add(record, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    return row;
}

wxButton* SessionsPanel::add_act(wxSizer* row, const wxString& label, const std::function<void()>& act)
{
    auto* button = new wxButton{this, wxID_ANY, label};
    button->Bind(wxEVT_BUTTON, [act](wxCommandEvent&) { act(); });
    row->Add(button, wxSizerFlags{}.Border(wxLEFT, FromDIP(gap)));
    return button;
}

wxSizer* SessionsPanel::make_bar()
{
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    sentence_ = make_text(this);
    row->Add(sentence_, wxSizerFlags{}.CentreVertical());
    undo_ = add_act(row, _("Undo"), [this] { presenter_.undo(); });
    keep_mine_ = add_act(row, _("Keep mine"), [this] { presenter_.keep_mine(); });
    keep_theirs_ = add_act(row, _("Keep theirs"), [this] { presenter_.keep_theirs(); });
    return row;
}

wxDataViewCtrl* SessionsPanel::make_table(wxWindow* parent)
{
    auto* table = new wxDataViewCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                     wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    table->AssociateModel(model_.get());
    table->SetRowHeight(FromDIP(40));
    const auto add = [&](const wxString& label, SessionTable::Column column, int width,
                         wxAlignment align = wxALIGN_LEFT) {
        table->AppendTextColumn(label, column, wxDATAVIEW_CELL_INERT, FromDIP(width), align,
                                wxDATAVIEW_COL_RESIZABLE);
    };
    add(_("Session"), SessionTable::number, 72, wxALIGN_RIGHT);
    add(_("Date and time"), SessionTable::when, 190);
    add(_("Length"), SessionTable::how_long, 80);
    add(_("State"), SessionTable::state, 110);
    add(_("Note"), SessionTable::note, 110);
    add(_("Measures given"), SessionTable::measures, 220);
    prepare_table(table, _("Sessions"));
    table->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { open_note(); });
    table->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const auto* session = selected())
            selected_ = session->session_id;
        enable_acts();
    });
    return table;
}

const SessionRow* SessionsPanel::selected() const
{
    const auto& rows = presenter_.rows();
    const auto item = table_->GetSelection();
    const auto index = item.IsOk() ? model_->GetRow(item) : 0U;
    return item.IsOk() && index < rows.size() ? &rows[index] : nullptr;
}

void SessionsPanel::enable_acts()
{
    const auto* session = selected();
    note_->Enable(session != nullptr);
    if (!change_)
        return;
    change_->Enable(session != nullptr);
    for (const auto& [state, button] : states_)
        button->Enable(session && session->state != state);
}

void SessionsPanel::book_by_hand(const Refusal& why)
{
    auto* from = asked_from_ ? asked_from_.get() : this;
    if (why.sentence.empty())
        new SessionDialog{from, context_, SessionTask::book};
    else
        (new SessionDialog{from, context_, SessionTask::book})->say_why(why);
}

void SessionsPanel::open_note()
{
    if (const auto* session = selected())
        open_note_page(context_, session->session_id, api::NoteKind::progress);
}

void SessionsPanel::show_rows()
{
    const auto& rows = presenter_.rows();
    model_->Reset(static_cast<unsigned>(rows.size()));
    const auto chosen = std::ranges::find(rows, selected_, &SessionRow::session_id);
    const auto row =
        chosen == rows.end() ? presenter_.row_at_hand() : static_cast<std::size_t>(chosen - rows.begin());
    if (!rows.empty())
        table_->Select(model_->GetItem(static_cast<unsigned>(row)));
    const auto held = std::ranges::count(rows, api::SessionState::attended, &SessionRow::state);
    counts_->SetLabelText(
        rows.empty() ? wxString{} : wxString::Format(_("%d held in this episode"), static_cast<int>(held)));
    book_->SetSelection(rows.empty() && presenter_.loaded() ? empty_page : table_page);
    enable_acts();
    Layout();
}

void SessionsPanel::show_sentence(const std::string& sentence, bool undo)
{
    sentence_->SetLabelText(from_utf8(sentence));
    sentence_->Show(!sentence.empty());
    undo_->Show(undo);
    keep_mine_->Hide();
    keep_theirs_->Hide();
    if (!sentence.empty())
        announce(sentence_);
    Layout();
}

void SessionsPanel::show_conflict(const std::string& mine, const std::string& theirs)
{
    show_sentence(
        wxString::Format(_("A colleague has changed this session meanwhile. Yours: %s. Theirs: %s."),
                         from_utf8(mine), from_utf8(theirs))
            .utf8_string(),
        false);
    keep_mine_->Show();
    keep_theirs_->Show();
    Layout();
}

wxWindow* make_sessions_page(wxWindow* parent, PageContext& context)
{
    return new SessionsPanel{parent, context};
}

void record_session(wxWindow* window, PageContext& context)
{
    new SessionDialog{window, context, SessionTask::record};
}

void book_session(wxWindow* window, PageContext& context)
{
    context.book_next(window);
}

void resume_session(wxWindow* window, PageContext& context, const Draft& draft)
{
    new SessionDialog{window, context, draft};
}

}  // namespace attune::desktop

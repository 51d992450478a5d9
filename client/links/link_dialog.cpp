#include "client/links/link_dialog.hpp"

#include <wx/clipbrd.h>
#include <wx/dcmemory.h>
#include <wx/translation.h>

#include "client/links/qr_code.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/table.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int fields_width = 760;
constexpr int code_size = 220;
constexpr int lines_height = 132;
constexpr int quiet_zone = 4;  // modules, as ISO/IEC 18004 asks

// Dark on white in every theme, as cameras want it, in whole pixels a module.
wxBitmap drawn_code(const std::string& text, int size)
{
    const auto modules = qr_modules(text);
    const int count = static_cast<int>(modules.size()) + 2 * quiet_zone;
    const int scale = std::max(1, size / count);
    wxBitmap bitmap{count * scale, count * scale};
    wxMemoryDC dc{bitmap};
    dc.SetBackground(*wxWHITE_BRUSH);
    dc.Clear();
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(*wxBLACK_BRUSH);
    for (std::size_t y = 0; y < modules.size(); ++y)
        for (std::size_t x = 0; x < modules.size(); ++x)
            if (modules[y][x])
                dc.DrawRectangle((static_cast<int>(x) + quiet_zone) * scale,
                                 (static_cast<int>(y) + quiet_zone) * scale, scale, scale);
    return bitmap;
}

}  // namespace

LinkDialog::LinkDialog(wxWindow* parent, PageContext& context, const std::vector<std::string>& measures)
    : FormDialog{parent, _("Send a link"), _("Make the link")},
      presenter_{*this, context.screen, context.model, measures}
{
    without_draft();
    auto* column = new wxBoxSizer{wxVERTICAL};
    before_ = make_choices(measures);
    address_part_ = make_address();
    column->Add(before_, wxSizerFlags{}.Expand());
    column->Add(address_part_, wxSizerFlags{}.Expand());
    column->Add(make_lines(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(side_margin)));
    column->SetMinSize(FromDIP(wxSize{fields_width, -1}));
    column->Show(address_part_, false, true);
    body()->Add(column, wxSizerFlags{1}.Expand());
    presenter_.begin();
    open(asked_.empty() ? homework_ : asked_.front());
}

wxSizer* LinkDialog::make_choices(const std::vector<std::string>& measures)
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    auto* about = make_text(
        this, _("Your client answers and logs on a phone or computer of their own, one question a page. "
                "They need no account; what they enter is kept as they go."));
    about->Wrap(FromDIP(fields_width));
    column->Add(about, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(gap + half_gap)));
    for (std::size_t i = 0; i < measures.size(); ++i) {
        auto* box = new wxCheckBox{this, wxID_ANY, {}};
        box->Bind(wxEVT_CHECKBOX,
                  [this, i](wxCommandEvent& event) { presenter_.ask_for(i, event.IsChecked()); });
        auto* reason = make_notes(this);
        asked_.push_back(box);
        why_not_.push_back(reason);
        column->Add(box, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
        column->Add(reason, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    }
    homework_ = new wxCheckBox{this, wxID_ANY, {}};
    homework_->Bind(wxEVT_CHECKBOX,
                    [this](wxCommandEvent& event) { presenter_.bring_homework(event.IsChecked()); });
    why_no_homework_ = make_notes(this);
    column->Add(homework_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(why_no_homework_, wxSizerFlags{}.Expand().Border(wxLEFT, FromDIP(side_margin)));
    tells_result_ =
        new wxCheckBox{this, wxID_ANY, _("Show the client what the measures came to, once they are sent")};
    tells_result_->SetToolTip(_("Each score with its range and published band, in plain words"));
    tells_result_->Bind(wxEVT_CHECKBOX,
                        [this](wxCommandEvent& event) { presenter_.tell_result(event.IsChecked()); });
    column->Add(tells_result_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(make_sharing(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    column->Add(make_terms(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    column->Add(make_mail_offer(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap)));
    return column;
}

wxSizer* LinkDialog::make_terms()
{
    days_ = new wxTextCtrl{this, wxID_ANY, "14"};
    days_->Bind(wxEVT_TEXT,
                [this](wxCommandEvent&) { presenter_.set_days(days_->GetValue().utf8_string()); });
    language_ = new wxChoice{this, wxID_ANY};
    language_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        presenter_.write_in(static_cast<std::size_t>(event.GetSelection()));
    });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(field("days", _("Open for"), days_, _("days, 1 to 90")), wxSizerFlags{1});
    row->Add(field("language", _("Written in"), language_, _("e-mails, and measures with words in it")),
             wxSizerFlags{1}.Border(wxLEFT, FromDIP(side_margin)));
    return row;
}

wxSizer* LinkDialog::make_sharing()
{
    auto* column = new wxBoxSizer{wxVERTICAL};
    shares_course_ = new wxCheckBox{this, wxID_ANY, _("Show the client how all their scores have gone")};
    shares_course_->SetToolTip(
        _("A chart of each score, without the clinical cut-off, and the same in plain words"));
    shares_course_->Bind(wxEVT_CHECKBOX,
                         [this](wxCommandEvent& event) { presenter_.share_course(event.IsChecked()); });
    column->Add(shares_course_, wxSizerFlags{}.Expand());
    if (presenter_.documents().empty())
        return column;
    document_ = new wxChoice{this, wxID_ANY};
    document_->Append(_("No document"));
    for (const auto& document : presenter_.documents())
        document_->Append(from_utf8(document.title));
    document_->SetSelection(0);
    document_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const int place = event.GetSelection() - 1;
        presenter_.share_document(place < 0 ? std::nullopt : std::optional{static_cast<std::size_t>(place)});
    });
    column->Add(field("document_id", _("Let the client open"), document_, _("as it was filed")),
                wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

wxSizer* LinkDialog::make_mail_offer()
{
    agrees_ = new wxCheckBox{this, wxID_ANY, _("My client agrees to e-mails that hold such a link")};
    agrees_->Bind(wxEVT_CHECKBOX,
                  [this](wxCommandEvent& event) { presenter_.record_consent(event.IsChecked()); });
    by_email_ = new wxCheckBox{this, wxID_ANY, _("Send it by e-mail")};
    by_email_->Bind(wxEVT_CHECKBOX,
                    [this](wxCommandEvent& event) { presenter_.send_by_email(event.IsChecked()); });
    mail_words_ = make_notes(this);
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(agrees_);
    column->Add(mail_words_, wxSizerFlags{}.Border(wxLEFT, FromDIP(side_margin)));
    column->Add(by_email_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    for (auto* window : {static_cast<wxWindow*>(agrees_), static_cast<wxWindow*>(by_email_),
                         static_cast<wxWindow*>(mail_words_)})
        window->Hide();
    return column;
}

wxSizer* LinkDialog::make_address()
{
    address_ = new wxTextCtrl{this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxTE_READONLY};
    name_for_screen_readers(address_, _("Address of the link"));
    auto* copy = new wxButton{this, wxID_ANY, _("Copy")};
    copy->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { copy_address(); });
    code_ = new wxStaticBitmap{this, wxID_ANY, wxBitmap{1, 1}};
    name_for_screen_readers(code_, _("QR code of the link"));
    words_ = make_text(this);
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(address_, wxSizerFlags{1}.CentreVertical());
    row->Add(copy, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(row, wxSizerFlags{}.Expand());
    column->Add(code_, wxSizerFlags{}.CentreHorizontal().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    column->Add(words_, wxSizerFlags{}.Expand());
    return column;
}

wxSizer* LinkDialog::make_lines()
{
    lines_heading_ = make_heading(this);
    lines_ = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize{-1, lines_height}),
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_THEME};
    lines_->AppendTextColumn(_("Made"), wxDATAVIEW_CELL_INERT, FromDIP(222));
    lines_->AppendTextColumn(_("Asks for"), wxDATAVIEW_CELL_INERT, FromDIP(115));
    lines_->AppendTextColumn(_("How it stands"), wxDATAVIEW_CELL_INERT, FromDIP(260));
    lines_->AppendTextColumn(_("E-mails"), wxDATAVIEW_CELL_INERT, FromDIP(150));
    prepare_table(lines_, _("Links so far"), 34);
    revoke_ = new wxButton{this, wxID_ANY, _("Revoke")};
    revoke_->SetToolTip(_("The link opens no more; what was answered stays"));
    revoke_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        const int row = lines_->GetSelectedRow();
        if (row != wxNOT_FOUND)
            presenter_.revoke(presenter_.lines()[static_cast<std::size_t>(row)].link_id);
    });
    lines_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        const int row = lines_->GetSelectedRow();
        revoke_->Enable(row != wxNOT_FOUND && presenter_.lines()[static_cast<std::size_t>(row)].open);
    });
    lines_->Hide();
    revoke_->Hide();
    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(lines_heading_, wxSizerFlags{1}.CentreVertical());
    head->Add(revoke_, wxSizerFlags{}.CentreVertical());
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(head, wxSizerFlags{}.Expand());
    column->Add(lines_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap)));
    return column;
}

void LinkDialog::show_choices()
{
    const auto& choices = presenter_.choices();
    for (std::size_t i = 0; i < choices.size() && i < asked_.size(); ++i)
        show_choice(choices[i], asked_[i], why_not_[i]);
    show_choice(presenter_.homework(), homework_, why_no_homework_);
    tells_result_->Enable(presenter_.asks_a_measure());
    allow_submit(presenter_.can_make());
    fit_again();
}

void LinkDialog::show_choice(const LinkChoice& choice, wxCheckBox* box, wxStaticText* reason)
{
    box->SetLabel(from_utf8(choice.name));
    box->Enable(choice.why_not.empty());
    box->SetValue(choice.asked);
    reason->SetLabelText(from_utf8(choice.why_not));
    reason->Wrap(FromDIP(fields_width - side_margin));
    reason->Show(!choice.why_not.empty());
}

void LinkDialog::show_lines()
{
    lines_->DeleteAllItems();
    for (const auto& line : presenter_.lines()) {
        wxVector<wxVariant> cells;
        for (const auto& text : {line.made, line.asks, line.state, line.mails})
            cells.push_back(from_utf8(text));
        lines_->AppendItem(cells);
    }
    const bool any = !presenter_.lines().empty();
    lines_->Show(any);
    revoke_->Show(any);
    revoke_->Enable(false);
    lines_heading_->SetLabelText(any ? _("Links so far") : _("No link has been made yet"));
    fit_again();
}

void LinkDialog::show_mail_offer()
{
    language_->Clear();
    for (const auto& name : presenter_.languages())
        language_->Append(from_utf8(name));
    language_->SetSelection(language_->IsEmpty() ? wxNOT_FOUND : static_cast<int>(presenter_.language()));
    const auto offer = presenter_.mail_offer();
    agrees_->SetValue(offer.agreed);
    by_email_->SetLabel(from_utf8(offer.label));
    by_email_->SetValue(offer.by_email);
    by_email_->Enable(offer.can_send);
    set_text(mail_words_, from_utf8(offer.words), FromDIP(fields_width - side_margin));
    for (auto* window : {static_cast<wxWindow*>(agrees_), static_cast<wxWindow*>(by_email_),
                         static_cast<wxWindow*>(mail_words_)})
        window->Show(offer.known);
    fit_again();
}

void LinkDialog::show_address(const std::string& address, const std::string& words)
{
    address_->ChangeValue(from_utf8(address));
    code_->SetBitmap(drawn_code(address, FromDIP(code_size)));
    words_->SetLabelText(from_utf8(words));
    words_->Wrap(FromDIP(fields_width));
    body()->Show(before_, false, true);
    body()->Show(address_part_, true, true);
    allow_submit(false);
    fit_again();
    address_->SetFocus();
    address_->SelectAll();
}

void LinkDialog::show_busy(bool busy)
{
    set_busy(busy);
    if (!busy)
        allow_submit(presenter_.can_make());
}

void LinkDialog::copy_address()
{
    if (!wxTheClipboard->Open())
        return;
    wxTheClipboard->SetData(new wxTextDataObject{address_->GetValue()});
    wxTheClipboard->Close();
}

void LinkDialog::fit_again()
{
    if (IsShown())
        Fit();
    Layout();
}

}  // namespace attune::desktop

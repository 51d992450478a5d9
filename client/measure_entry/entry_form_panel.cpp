#include "client/measure_entry/entry_form_panel.hpp"

#include <wx/sizer.h>
#include <wx/translation.h>

#include "client/measure_entry/keys_card_panel.hpp"
#include "client/measure_entry/typed_day.hpp"
#include "client/widgets/accessible.hpp"
#include "client/widgets/text.hpp"
#include "client/widgets/theme.hpp"

namespace attune::desktop {

namespace {

constexpr int scores_width = 264;
constexpr int height_for_keys = 520;  // of the page; a window of 700

}  // namespace

EntryFormPanel::EntryFormPanel(wxWindow* parent, MeasureEntryPresenter& presenter,
                               std::function<void()> hand_over)
    : wxPanel{parent},
      presenter_{presenter},
      hand_over_{std::move(hand_over)}
{
    set_ground(this, Ground::window);
    risk_ = new NoticePanel{this, NoticePanel::Kind::risk};
    notice_ = new NoticePanel{this, NoticePanel::Kind::neutral};

    auto* head = make_head();
    auto* columns = new wxBoxSizer{wxHORIZONTAL};
    columns->Add(make_scores(), wxSizerFlags{}.Expand());
    columns->AddSpacer(FromDIP(side_margin));
    columns->Add(make_sheet(), wxSizerFlags{1}.Expand());
    auto* body = new wxBoxSizer{wxVERTICAL};
    body->Add(head, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    body->Add(columns, wxSizerFlags{1}.Expand());

    auto* page = new wxBoxSizer{wxVERTICAL};
    page->Add(risk_, wxSizerFlags{}.Expand());
    page->Add(notice_, wxSizerFlags{}.Expand());
    page->Add(in_margins(this, body), wxSizerFlags{1}.Expand());
    SetSizer(page);

    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
        if (enter && event.ControlDown())
            presenter_.finish();
        else
            event.Skip();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        GetSizer()->Show(keys_, GetClientSize().y >= FromDIP(height_for_keys), true);
        event.Skip();
    });
}

wxSizer* EntryFormPanel::make_head()
{
    title_ = make_heading(this);
    kind_ = make_notes(this);
    auto* label = make_notes(this, _("Filled in on"));
    date_refusal_ = make_text(this);
    give_style(date_refusal_, "attune-attention");
    date_ = new DateFieldPanel{this, _("Filled in on"), [this](const std::string& typed) {
                                   if (presenter_.set_date(parse_typed_day(typed, presenter_.today())))
                                       date_->show_day(presenter_.answered_on(), presenter_.today());
                               }};
    stop_ = new wxButton{this, wxID_ANY, _("Stop and keep")};
    stop_->SetToolTip(_("Records the answers so far as a form that was stopped"));
    stop_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.stop(); });

    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(title_, wxSizerFlags{}.CentreVertical());
    row->Add(kind_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap + half_gap)));
    row->AddStretchSpacer();
    row->Add(date_refusal_, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    row->Add(label, wxSizerFlags{}.CentreVertical());
    row->Add(date_, wxSizerFlags{}.CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(gap + half_gap)));
    row->Add(stop_, wxSizerFlags{}.CentreVertical());
    return row;
}

wxSizer* EntryFormPanel::make_scores()
{
    scores_ = new wxBoxSizer{wxVERTICAL};
    answered_ = make_strong(this);
    blank_ = make_notes(this);
    gauge_ = new wxGauge{this, wxID_ANY, 1};
    gauge_->SetMinSize(FromDIP(wxSize{-1, 8}));
    name_for_screen_readers(gauge_, _("Items answered or left blank"));
    keys_ = new wxBoxSizer{wxVERTICAL};
    rule_ = make_notes(this);

    auto* progress = new wxBoxSizer{wxHORIZONTAL};
    progress->Add(answered_, wxSizerFlags{}.CentreVertical());
    progress->AddStretchSpacer();
    progress->Add(blank_, wxSizerFlags{}.CentreVertical());
    auto* column = new wxBoxSizer{wxVERTICAL};
    const auto below = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(gap + half_gap));
    column->Add(scores_, wxSizerFlags{}.Expand());
    column->Add(progress, below);
    column->Add(gauge_, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(half_gap)));
    column->Add(keys_, below);
    column->Add(rule_, below);
    column->SetMinSize(FromDIP(wxSize{scores_width, -1}));
    return column;
}

wxSizer* EntryFormPanel::make_sheet()
{
    section_ = make_strong(this);
    anchors_ = make_notes(this);
    auto* card = new Card{this};
    sheet_ = new SheetWindow{
        card,
        {[this](int value) { presenter_.answer(value); },
         [this](std::size_t item, int value) { presenter_.answer_item(item, value); },
         [this] { presenter_.leave_blank(); }, [this] { presenter_.say_does_not_apply(); },
         [this] { presenter_.take_back(); }, [this](int by) { presenter_.move(by); },
         [this](std::size_t item) { presenter_.go_to(item); }, [this] { presenter_.finish(); }}};
    card->GetSizer()->Add(sheet_, wxSizerFlags{1}.Expand().Border(wxALL, 1));

    auto* head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(section_, wxSizerFlags{}.CentreVertical());
    head->Add(anchors_, wxSizerFlags{1}.CentreVertical().Border(wxLEFT, FromDIP(gap + half_gap)));
    auto* column = new wxBoxSizer{wxVERTICAL};
    column->Add(head, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(half_gap)));
    column->Add(card, wxSizerFlags{1}.Expand());
    column->Add(make_foot(), wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap + half_gap)));
    return column;
}

wxSizer* EntryFormPanel::make_foot()
{
    back_ = new wxButton{this, wxID_ANY, {}};
    back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        const auto& sheet = presenter_.sheet();
        presenter_.go_to(sheet.sections()[sheet.current_section() - 1].first);
        sheet_->SetFocus();
    });
    hand_over_again_ = new wxButton{this, wxID_ANY, _("Hand over again")};
    hand_over_again_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { hand_over_(); });
    finish_ = make_default_button(this, _("Finish"));
    finish_->SetToolTip(_("Ctrl+Enter"));
    finish_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { presenter_.finish(); });
    auto* row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(back_, wxSizerFlags{}.CentreVertical());
    row->AddStretchSpacer();
    labels_ = make_notes(this);
    row->Add(labels_, wxSizerFlags{}.CentreVertical());
    row->Add(hand_over_again_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    row->Add(finish_, wxSizerFlags{}.CentreVertical().Border(wxLEFT, FromDIP(gap)));
    return row;
}

void EntryFormPanel::show_form()
{
    const auto& instrument = presenter_.sheet().instrument();
    title_->SetLabelText(wxString::Format(presenter_.correcting()    ? _("Correcting: %s")
                                          : presenter_.handed_over() ? _("Given back: %s")
                                                                     : _("Keying in: %s"),
                                          from_utf8(instrument.name)));
    kind_->SetLabelText(wxString::Format(
        presenter_.handed_over() ? _("%zu items, answered on this screen") : _("%zu items, paper form"),
        instrument.items.size()));
    const auto labels = labels_in_words(instrument);
    labels_->SetLabelText(from_utf8(labels) + (labels.empty() ? "" : " ") +
                          _("Each answer is kept as you type."));
    hand_over_again_->Show(presenter_.handed_over() && !presenter_.correcting());
    gauge_->SetRange(static_cast<int>(instrument.items.size()));
    rule_->SetLabelText(from_utf8(missing_rule_in_words(instrument)));
    rule_->Wrap(FromDIP(scores_width));
    date_->show_day(presenter_.answered_on(), presenter_.today());
    show_date_refusal({});
    notice_->show_sentence({});
    keys_->Clear(true);
    keys_->Add(new KeysCardPanel{this, instrument}, wxSizerFlags{}.Expand());
    scores_->Clear(true);
    blocks_.clear();
    show_answers();
    Layout();
}

void EntryFormPanel::show_answers()
{
    show_scores();
    show_progress();
    show_section();
    show_risk();
    sheet_->show_sheet(presenter_.sheet());
}

void EntryFormPanel::show_scores()
{
    const auto live = presenter_.sheet().live_scores();
    const bool fresh = blocks_.size() != live.size();
    while (blocks_.size() < live.size()) {
        blocks_.push_back(new ScoreBlockPanel{this});
        scores_->Add(blocks_.back(), wxSizerFlags{}.Expand());
    }
    for (std::size_t i = 0; i < live.size(); ++i)
        blocks_[i]->show_score(live[i]);
    if (fresh)
        Layout();
}

void EntryFormPanel::show_progress()
{
    const auto& sheet = presenter_.sheet();
    answered_->SetLabelText(wxString::Format(_("%d of %zu answered"), sheet.answered(), sheet.size()));
    blank_->SetLabelText(sheet.blank() == 0 ? wxString{}
                                            : wxString::Format(_("%d left blank"), sheet.blank()));
    gauge_->SetValue(sheet.answered() + sheet.blank());
    answered_->GetContainingSizer()->Layout();
}

void EntryFormPanel::show_section()
{
    const auto& sheet = presenter_.sheet();
    const auto index = sheet.current_section();
    const auto& section = sheet.sections()[index];
    set_text(section_, from_utf8(section.heading));
    set_text(anchors_, wxString::Format(_("%zu items. %s"), section.count,
                                        from_utf8(anchors_in_words(sheet.instrument().response))));
    back_->Show(index > 0);
    if (index > 0)
        back_->SetLabelText(
            wxString::Format(_("Back to \"%s\""), from_utf8(sheet.sections()[index - 1].short_heading)));
}

void EntryFormPanel::show_risk()
{
    wxString sentences;
    for (const auto& notice : risk_notices(presenter_.sheet()))
        sentences += (sentences.empty() ? "" : "\n") + from_utf8(notice.sentence);
    risk_->show_sentence(sentences);
}

void EntryFormPanel::show_refusal(const std::string& sentence)
{
    notice_->show_sentence(from_utf8(sentence));
}

void EntryFormPanel::show_date_refusal(const std::string& sentence)
{
    set_text(date_refusal_, from_utf8(sentence));
    if (!sentence.empty())
        announce(date_refusal_);
}

void EntryFormPanel::show_sending(bool sending, const std::string& sentence)
{
    finish_->Enable(!sending);
    hand_over_again_->Enable(!sending);
    stop_->Enable(!sending);
    date_->Enable(!sending);
    sheet_->Enable(!sending);
    notice_->show_sentence(from_utf8(sentence));
}

}  // namespace attune::desktop
